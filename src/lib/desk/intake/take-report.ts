// What was opened as a report becomes a report of the corpus, or meets the one that is there already: by its address, by its text, or by its
// outlet and title. A corrected text takes the place of the earlier one only where every quote that a person relies on still stands in it.
import { freeId, Outlets } from '../../exchange/intake/outlets.ts';
import { toNamedId } from '../../exchange/intake/ids.ts';
import type { Records, ReportRecord, SourceRecord } from '../../exchange/intake/records.ts';
import { locateQuote } from '../../model/locate-quote.ts';
import { url as urlSchema } from '../../model/schema/fields.ts';
import type { FileReport } from '../../reading/files/read-files.ts';

const ID_LENGTH = 48;

export type TakenState =
	| 'new'
	/** The corpus has it, word for word. */
	| 'same'
	/** The corpus had another text of it, which this one replaces. */
	| 'corrected'
	/** The corpus has another text of it, in which quotes stand that this one lacks; nothing of it is taken. */
	| 'kept';

export interface TakenReport {
	readonly state: TakenState;
	readonly record: ReportRecord;
	/** Where the corpus does not have its outlet yet. */
	readonly sources: readonly SourceRecord[];
	/** Of claims and decided drafts, that would not stand in the text that came. */
	readonly lost: number;
}

/** `today`: where neither file nor text tells the day, it is dated by that, in doubt; reading may know better. */
export function takeReport({ file, part, report }: FileReport, there: Records, today: string): TakenReport {
	const outlets = new Outlets(there);
	const source = outlets.idOf(report.outlet, report.url);
	const before = earlier(there, report, source);
	if (before) {
		const lost = before.text === report.text ? 0 : lostQuotes(before.id, report.text, there);
		const state = before.text === report.text ? 'same' : lost > 0 ? 'kept' : 'corrected';
		const record = state === 'corrected' ? { ...before, text: report.text } : before;
		return { state, record, sources: [], lost };
	}
	const name = report.title ?? `${file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')} ${part ?? ''}`.trim();
	const used = new Set(there.reports.map(({ id }) => id));
	const dateline = placeCalled(report.dateline, there);
	const record: ReportRecord = {
		id: freeId(idFor(name), used),
		source,
		...(report.title ? { title: report.title } : {}),
		published: report.published ?? `${today}?`,
		...(report.retrieved ? { retrieved: report.retrieved } : {}),
		...(dateline === null ? {} : { dateline }),
		...(urlSchema.safeParse(report.url).success ? { url: report.url! } : {}),
		...(report.language ? { language: report.language } : {}),
		textKind: 'full',
		text: report.text
	};
	return { state: 'new', record, sources: outlets.added, lost: 0 };
}

/** Its first words, so that it can be read and typed. */
function idFor(name: string): string {
	const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
	let short = words[0] ?? '';
	for (const word of words.slice(1)) {
		if (short.length + word.length >= ID_LENGTH) break;
		short += ` ${word}`;
	}
	return toNamedId(short.slice(0, ID_LENGTH));
}

function earlier(there: Records, report: FileReport['report'], source: string): ReportRecord | undefined {
	const { url, text, title } = report;
	return (
		there.reports.find((each) => each.text === text) ??
		there.reports.find((each) => url !== undefined && each.url === url) ??
		there.reports.find((each) => title !== undefined && each.title === title && each.source === source)
	);
}

function lostQuotes(id: string, text: string, { claims, drafts }: Records): number {
	const relied = [...claims, ...drafts.filter(({ decision }) => decision !== undefined)];
	return relied.filter(({ report, quote }) => report === id && !stands(text, quote)).length;
}

export function stands(text: string, { exact, prefix = '', suffix = '' }: ReportQuote): boolean {
	return locateQuote(text, { exact, prefix, suffix }).kind === 'found';
}

type ReportQuote = Records['drafts'][number]['quote'];

function placeCalled(name: string | undefined, { places }: Records): string | null {
	const called = places.find(
		({ properties: { name: own, names = {} } }) =>
			own === name ||
			Object.values(names)
				.flat()
				.includes(name ?? '')
	);
	return name === undefined || !called ? null : called.properties.id;
}
