// From the text of a file `briefings/*.md` to a Briefing, or to every fault in it with its line. Front matter, then one section
// a slide: a title after `# `, a block of fields fenced as `slide`, the text, then notes and answers under heads of their own.
// Knows no corpus: whether the records named in it exist is for slide-faults.
import type { Fault } from '../model/compiled.ts';
import { readFrontMatter } from '../model/parse/read-front-matter.ts';
import { showText, showValue } from '../model/show-value.ts';
import { BLANK_SLIDE, type Briefing, type Slide } from './briefing.ts';
import { ASKED_HEAD, NOTES_HEAD } from './serialise-briefing.ts';
import { SLIDE_FIELDS, type FieldValue } from './slide-fields.ts';
import { parseMinutes } from './times.ts';

export type BriefingResult =
	| { readonly ok: true; readonly briefing: Briefing }
	| { readonly ok: false; readonly faults: readonly Fault[] };

const MOST_SLIDES = 300;
const LONGEST_TEXT = 20_000;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `file` is said in faults. */
export function parseBriefing(file: string, markdown: string): BriefingResult {
	const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const front = readFrontMatter(file, text);
	if (!front.ok) return { ok: false, faults: [front.fault] };
	const faults: Fault[] = [];
	const head = readHead(file, front.data, faults);
	const firstLine = text.slice(0, text.length - front.body.length).split('\n').length;
	const slides = readSlides(file, front.body.split('\n'), firstLine, faults);
	return faults.length > 0 ? { ok: false, faults } : { ok: true, briefing: { ...head, slides } };
}

type FrontMatter = Extract<ReturnType<typeof readFrontMatter>, { ok: true }>['data'];

function readHead(file: string, data: FrontMatter, faults: Fault[]): Omit<Briefing, 'slides'> {
	const { id, title, time, language, translationOf, ...others } = data.value as Record<string, unknown>;
	const refuse = (field: string, value: unknown, expected: string) =>
		faults.push({ file, ...data.locate([field]), field, found: showValue(value), expected });
	const isId = typeof id === 'string' && ID.test(id) && id.length <= 80;
	if (!isId) refuse('id', id, 'lower-case letters, digits and single hyphens');
	if (typeof title !== 'string' || title.trim() === '') refuse('title', title, 'the briefing in a few words');
	const seconds = typeof time === 'string' ? parseMinutes(time) : null;
	if (time !== undefined && seconds === null) refuse('time', time, 'minutes and seconds, such as 12:00');
	if (language !== undefined && typeof language !== 'string')
		refuse('language', language, 'a BCP 47 language tag such as ar');
	if (translationOf !== undefined && !(typeof translationOf === 'string' && ID.test(translationOf)))
		refuse('translationOf', translationOf, 'the id of another briefing');
	for (const field of Object.keys(others)) {
		const place = data.locate([], field);
		faults.push({
			file,
			...place,
			found: `the field ${showText(field)}`,
			expected: 'id, title, time, language or translationOf'
		});
	}
	return {
		...{ id: String(id), title: String(title), seconds },
		...(typeof language === 'string' ? { language } : {}),
		...(typeof translationOf === 'string' ? { translationOf } : {})
	};
}

/** `firstLine` is the number of the first of `lines` in the file. */
function readSlides(file: string, lines: readonly string[], firstLine: number, faults: Fault[]): Slide[] {
	const starts = lines.flatMap((line, at) => (isTitle(line) ? [at] : []));
	const before = lines.slice(0, starts[0] ?? lines.length).findIndex((line) => line.trim() !== '');
	if (before !== -1) {
		const found = `the line ${showText(lines[before]!)}`;
		faults.push({ file, line: firstLine + before, found, expected: 'the first slide, as a line "# Title"' });
	}
	if (starts.length > MOST_SLIDES) {
		faults.push({ file, found: `${starts.length} slides`, expected: `at most ${MOST_SLIDES}` });
		return [];
	}
	const taken = new Map<string, number>();
	return starts.map((start, position) => {
		const line = firstLine + start;
		const section = lines.slice(start, starts[position + 1]);
		const slide = readSlide(file, section, line, `slide-${position + 1}`, faults);
		const earlier = taken.get(slide.id);
		if (earlier !== undefined) {
			const expected = `an id of its own; line ${earlier} has it`;
			faults.push({ file, line, record: slide.id, field: 'id', found: showText(slide.id), expected });
		}
		taken.set(slide.id, line);
		return slide;
	});
}

function isTitle(line: string): boolean {
	return /^#(?:[ \t]|$)/.test(line);
}

function readSlide(
	file: string,
	section: readonly string[],
	line: number,
	usualId: string,
	faults: Fault[]
): Slide {
	const begin = section.findIndex((text, at) => at > 0 && text.trim() !== '');
	const isFenced = begin !== -1 && /^```slide[ \t]*$/.test(section[begin]!);
	const end = isFenced ? section.findIndex((text, at) => at > begin && /^```[ \t]*$/.test(text)) : -1;
	const own: Fault[] = [];
	let fields: Partial<Slide> = {};
	if (isFenced && end === -1) {
		own.push({
			file,
			line: line + begin,
			found: 'fields that do not end',
			expected: 'a line of three backticks'
		});
	} else if (isFenced) {
		fields = readFields(file, section.slice(begin + 1, end), line + begin, own);
	}
	const record = fields.id ?? usualId;
	const bodyAt = isFenced ? (end === -1 ? section.length : end + 1) : 1;
	const texts = readTexts(file, section.slice(bodyAt), line + bodyAt, own);
	faults.push(...own.map((fault) => ({ ...fault, record })));
	const title = section[0]!.slice(1).trim();
	return { ...BLANK_SLIDE, id: usualId, ...fields, title, ...texts };
}

/** `fenceLine` is the number of the line that opens the block. */
function readFields(
	file: string,
	lines: readonly string[],
	fenceLine: number,
	faults: Fault[]
): Partial<Slide> {
	if (lines.every((text) => text.trim() === '')) return {};
	// The same reader as for front matter, so that both take the same YAML; its hyphens stand for the fence.
	const read = readFrontMatter(file, `---\n${lines.join('\n')}\n---\n`);
	const shift = <Place extends { line?: number }>(place: Place): Place =>
		place.line === undefined ? place : { ...place, line: place.line + fenceLine - 1 };
	if (!read.ok) {
		faults.push(shift(read.fault));
		return {};
	}
	let slide: Partial<Slide> = {};
	for (const [name, value] of Object.entries(read.data.value as Record<string, unknown>)) {
		const field = Object.hasOwn(SLIDE_FIELDS, name) ? SLIDE_FIELDS[name] : undefined;
		if (!field) {
			const expected = `one of ${Object.keys(SLIDE_FIELDS).join(', ')}`;
			const found = `the field ${showText(name)}`;
			faults.push({ file, ...shift(read.data.locate([], name) ?? {}), found, expected });
			continue;
		}
		const reading = isFieldValue(value)
			? field.read(value)
			: { found: showValue(value), expected: 'text, or a list of texts' };
		if ('put' in reading) slide = { ...slide, ...reading.put };
		else {
			const { found, expected, at } = reading as { found: string; expected: string; at?: number };
			const place = shift(read.data.locate([name]) ?? {});
			faults.push({ file, ...place, field: at === undefined ? name : `${name}.${at}`, found, expected });
		}
	}
	return slide;
}

function isFieldValue(value: unknown): value is FieldValue {
	return (
		typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
	);
}

const PART_OF_HEAD = { [NOTES_HEAD]: 'notes', [ASKED_HEAD]: 'asked' } as const;
type Part = 'text' | 'notes' | 'asked';

function readTexts(
	file: string,
	lines: readonly string[],
	firstLine: number,
	faults: Fault[]
): Record<Part, string> {
	const parts: Record<Part, string[]> = { text: [], notes: [], asked: [] };
	const seen = new Set<Part>();
	let part: Part = 'text';
	lines.forEach((line, at) => {
		if (!line.startsWith('#')) return void parts[part].push(line);
		const head = line.trim();
		const next = Object.hasOwn(PART_OF_HEAD, head) ? PART_OF_HEAD[head as keyof typeof PART_OF_HEAD] : null;
		if (next && !seen.has(next)) {
			seen.add((part = next));
			return;
		}
		const found = next ? `${showText(head)} a second time` : `the line ${showText(line)}`;
		const expected = `"${NOTES_HEAD}" or "${ASKED_HEAD}", once each; text that begins with # is written \\#`;
		faults.push({ file, line: firstLine + at, found, expected });
	});
	for (const [name, { length }] of Object.entries(parts).map(
		([key, value]) => [key, value.join('\n')] as const
	)) {
		if (length <= LONGEST_TEXT) continue;
		faults.push({
			file,
			line: firstLine,
			field: name,
			found: `${length} characters`,
			expected: `at most ${LONGEST_TEXT}`
		});
	}
	return { text: toText(parts.text), notes: toText(parts.notes), asked: toText(parts.asked) };
}

/** Without the backslashes before signs of titles, and without blank lines around it. */
function toText(lines: readonly string[]): string {
	return withoutBlankLines(lines.join('\n').replace(/^\\(?=\\*#)/gm, ''));
}

/** The form that a slide's texts have. */
export function withoutBlankLines(text: string): string {
	return text.replace(/^(?:[ \t]*\n)+/, '').replace(/\s+$/, '');
}
