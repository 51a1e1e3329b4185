// The frozen corpus of tests/fixtures/harbour, and changed copies of it.
import { join } from 'node:path';
import { readFolder } from '../../../geo/compile/read-folder.ts';
import type { Fault } from '../../../src/lib/model/compiled.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';

export const HARBOUR = join(import.meta.dirname, '../../fixtures/harbour');

const { files } = await readFolder(HARBOUR);
const decoder = new TextDecoder();
const encoder = new TextEncoder();

export type Files = Map<string, Uint8Array>;

export function harbour(): Files {
	return new Map(files);
}

/** JSON of unknown shape, for tests that spoil it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reaches in to break what a type would protect
export type Loose = any;

/** A copy in which the JSON of one file was changed. */
export function withJson(file: string, change: (json: Loose) => void): Files {
	const json: Loose = JSON.parse(decoder.decode(files.get(file)));
	change(json);
	return withText(file, JSON.stringify(json, null, '\t'));
}

/** A copy in which a file has another text, or a text made of its own. */
export function withText(file: string, text: string | ((before: string) => string)): Files {
	const before = decoder.decode(files.get(file));
	return harbour().set(file, encoder.encode(typeof text === 'string' ? text : text(before)));
}

/** The faults of files that are not a corpus. */
export function faultsOf(changed: Files): readonly Fault[] {
	const result = parseCorpus(changed);
	if (result.ok) throw new Error('expected faults, found a corpus');
	return result.faults;
}
