// A compiled corpus after an edit: the page's own way, with the corpus at hand and no disk. What the edit does not touch is the same object as
// before, so that views can tell.
import type { CompiledCorpus, Fault } from '../model/compiled.ts';
import { editCorpus } from '../model/edits/edit-corpus.ts';
import type { Edit } from '../model/edits/edit.ts';
import { compile } from './compile.ts';

export type RecompileResult =
	| {
			readonly ok: true;
			readonly compiled: CompiledCorpus;
			/** Takes the edit back. */
			readonly back: Edit;
	  }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export function recompile(compiled: CompiledCorpus, edit: Edit): RecompileResult {
	const edited = editCorpus(compiled.corpus, edit);
	if (!edited.ok) return edited;
	const made = compile(edited.corpus, compiled);
	return made.ok ? { ok: true, compiled: made.compiled, back: edited.back } : made;
}
