// Files to reports: bytes in, one report after another out. A file that cannot be read is a fault, and the others come in. What is inside an
// archive, or attached to a mail, is read as files of their own.
import type { Fault } from '../../model/compiled.ts';
import { headOf } from '../../files/input/head.ts';
import { endingOf, inMegabytes, type Input, type Watched } from '../../files/input/input.ts';
import { fault, items, progress, type Step, type Steps } from '../../files/input/step.ts';
import { languageOf } from '../text/language.ts';
import { divideText } from '../text/divide-text.ts';
import type { ReportText } from '../text/report-text.ts';
import { isBeside } from './beside.ts';
import { leaveOut } from './leave-out.ts';
import { REPORT_FORMATS } from './report-formats.ts';
import type { Held, ReportFormat } from './report-format.ts';

export interface FileReport {
	/** Its path, and the paths of what it lies in before it. */
	readonly file: string;
	/** Which of several in one file. */
	readonly part?: string;
	readonly format: string;
	readonly report: ReportText;
	/** Paragraphs that belong to the page, as they stood. */
	readonly leftOut: readonly string[];
}

export const MAX_FILE = 50 * 1024 * 1024;
/** UTF-16 units: half a million words. */
export const MAX_TEXT = 3_000_000;
/** An archive in an archive in an archive. */
const MAX_DEPTH = 3;
/** Progress is in bytes of `inputs`. */
export async function* readFiles(inputs: readonly Input[], watched: Watched): Steps<FileReport> {
	const total = Math.max(
		1,
		inputs.reduce((sum, { content }) => sum + content.size, 0)
	);
	let done = 0;
	for (const input of inputs) {
		const { size } = input.content;
		for await (const step of readFile(input, watched, 0)) {
			if (step.kind === 'progress')
				yield progress(done + (size * step.done) / Math.max(1, step.total), total);
			else yield step;
		}
		done += size;
		yield progress(done, total);
	}
}

async function* readFile(input: Input, watched: Watched, depth: number): Steps<FileReport> {
	watched.signal.throwIfAborted();
	const isInside = depth > 0 || /[/\\]/.test(input.name);
	if (isInside && isBeside(input.name)) return;
	const known = await formatOf(input, watched);
	if (!known.ok) return yield* known.faults.map(fault);
	const { format } = known;
	let reports = 0;
	try {
		for await (const step of format.read(input, watched)) {
			if (step.kind !== 'items') {
				if (step.kind === 'fault') reports++;
				yield step;
				continue;
			}
			for (const held of step.items) {
				reports++;
				if (held.kind === 'report') yield toReport(held, input, format);
				else if (depth < MAX_DEPTH) yield* withoutProgress(readFile(held.input, watched, depth + 1));
				else
					yield fault({
						file: held.input.name,
						found: `a file ${MAX_DEPTH + 1} archives deep`,
						expected: `at most ${MAX_DEPTH}`
					});
			}
		}
	} catch (error) {
		watched.signal.throwIfAborted();
		return yield fault({ file: input.name, ...brokenWords(error, format) });
	}
	if (reports === 0) yield fault({ file: input.name, found: 'no report in it', expected: 'a text to read' });
}

function toReport(
	held: Extract<Held, { kind: 'report' }>,
	{ name }: Input,
	{ id }: ReportFormat
): Step<FileReport> {
	const { part, text, found, details } = held;
	const place = part === undefined ? {} : { record: part };
	if (found.length === 0)
		return fault({ file: name, ...place, found: 'no text', expected: 'a report of at least a sentence' });
	if (text.length > MAX_TEXT)
		return fault({
			file: name,
			...place,
			found: `a text of ${text.length} letters`,
			expected: `at most ${MAX_TEXT}; divide it`
		});
	const { language, ...told } = details;
	// A page's own word for its language is often its template's.
	const isPlain = languageOf(text) !== 'und' || language === undefined;
	const report = divideText(text, isPlain ? told : details, found);
	return items([{ file: name, ...(part === undefined ? {} : { part }), format: id, ...leaveOut(report) }]);
}

async function* withoutProgress(steps: Steps<FileReport>): Steps<FileReport> {
	for await (const step of steps) if (step.kind !== 'progress') yield step;
}

type FormatResult =
	| { readonly ok: true; readonly format: ReportFormat }
	| { readonly ok: false; readonly faults: readonly Fault[] };

async function formatOf(input: Input, watched: Watched): Promise<FormatResult> {
	const { name, content } = input;
	const refuse = (found: string, expected: string): FormatResult => ({
		ok: false,
		faults: [{ file: name, found, expected }]
	});
	if (content.size === 0) return refuse('an empty file', 'something in it');
	if (content.size > MAX_FILE)
		return refuse(`a file of ${inMegabytes(content.size)}`, `at most ${inMegabytes(MAX_FILE)}`);
	const head = await headOf(input, watched);
	if (!head.ok) return head;
	const fitting = REPORT_FORMATS.filter(({ sniff }) => sniff(head.head));
	const format = fitting.find(({ endings }) => endings.includes(endingOf(name))) ?? fitting[0];
	const all = REPORT_FORMATS.map(({ endings }) => `.${endings[0]}`).join(' ');
	return format ? { ok: true, format } : refuse('a file of no kind that is read', `one of ${all}`);
}

function brokenWords(error: unknown, { id }: ReportFormat): Omit<Fault, 'file'> {
	const words =
		error instanceof RangeError
			? 'it nests too deep'
			: error instanceof Error
				? error.message
				: String(error);
	return {
		found: `a broken file: ${words.split('\n')[0]!.slice(0, 200)}`,
		expected: `a sound file of the kind ${id}`
	};
}
