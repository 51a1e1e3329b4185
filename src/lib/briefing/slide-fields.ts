// The fields of a slide that stand in the block of YAML under its title: how each is written and read back. Text fields of
// the slide itself (title, text, notes, asked) are Markdown and stand outside it.
import { showText } from '../model/show-value.ts';
import {
	BLANK_SLIDE,
	type ClaimThen,
	FIGURES,
	SLIDE_KINDS,
	type Briefing,
	type Highlight,
	type Slide,
	type SlideBounds
} from './briefing.ts';
import { formatSlideAddress, parseSlideAddress } from './slide-address.ts';
import { formatMinutes, parseMinutes } from './times.ts';

export type FieldValue = string | readonly string[];

/** What a field turned out to be, or what was found in it where something else was expected. */
export type FieldReading =
	| { readonly put: Partial<Slide> }
	| { readonly found: string; readonly expected: string; readonly at?: number };

interface Field {
	/** Null leaves it out. */
	readonly write: (slide: Slide) => FieldValue | null;
	readonly read: (value: FieldValue) => FieldReading;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** In the order in which a file has them. */
export const SLIDE_FIELDS: Readonly<Record<string, Field>> = {
	id: {
		write: ({ id }) => id,
		read: one('lower-case letters, digits and single hyphens', (text) =>
			ID.test(text) ? { id: text } : null
		)
	},
	kind: {
		write: ({ kind }) => kind,
		read: one(`one of ${SLIDE_KINDS.join(', ')}`, (text) => {
			const kind = SLIDE_KINDS.find((name) => name === text);
			return kind ? { kind } : null;
		})
	},
	label: {
		write: ({ label }) => label || null,
		read: one('a word or two', (text) => (text.includes('\n') ? null : { label: text }))
	},
	view: {
		write: ({ view }) => formatSlideAddress(view) || null,
		read: one('an address below the corpus, such as ?event=talks or questions/who-left', (text) => {
			const view = parseSlideAddress(text);
			return view ? { view } : null;
		})
	},
	figure: {
		write: ({ figure }) => (figure === BLANK_SLIDE.figure ? null : figure),
		read: one(`one of ${FIGURES.join(', ')}`, (text) => {
			const figure = FIGURES.find((name) => name === text);
			return figure ? { figure } : null;
		})
	},
	bounds: {
		write: ({ bounds }) => bounds && bounds.join(' '),
		read: one('west, south, east and north in degrees, with blanks between', (text) => {
			const bounds = parseBounds(text);
			return bounds ? { bounds } : null;
		})
	},
	highlight: {
		write: ({ highlight }) => manyOrNone(highlight.map(({ kind, id }) => `${kind}:${id}`)),
		read: many('place:id or claim:id', parseHighlight, (highlight) => ({ highlight }))
	},
	movements: {
		write: ({ movements }) => manyOrNone(movements.map(({ from, to, claim }) => `${from} > ${to} ${claim}`)),
		read: many(
			'place > place claim',
			(text) => {
				const [from, sign, to, claim, ...rest] = text.split(' ');
				const isWhole = sign === '>' && rest.length === 0 && [from, to, claim].every((id) => isId(id));
				return isWhole ? { from: from!, to: to!, claim: claim! } : null;
			},
			(movements) => ({ movements })
		)
	},
	time: {
		write: ({ seconds }) => (seconds === null ? null : formatMinutes(seconds)),
		read: one('minutes and seconds, such as 1:50', (text) => {
			const seconds = parseMinutes(text);
			return seconds === null ? null : { seconds };
		})
	},
	rests: {
		write: ({ rests }) => manyOrNone(rests.map(({ claim, digest }) => `${claim} ${digest}`)),
		read: many('a claim and its digest', readClaimThen, (rests) => ({ rests }))
	},
	shown: {
		write: ({ shown }) => shown && `${shown.count} ${shown.digest}`,
		read: one('a number of claims and their digest', (text) => {
			const [count, digest, ...rest] = text.split(' ');
			const isWhole = /^\d{1,9}$/.test(count!) && isDigest(digest) && rest.length === 0;
			return isWhole ? { shown: { count: Number(count), digest: digest! } } : null;
		})
	},
	saw: {
		write: ({ saw }) => manyOrNone(saw.map(({ claim, digest }) => `${claim} ${digest}`)),
		read: many('a claim and a mark of what was shown of it', readClaimThen, (saw) => ({ saw }))
	}
};

function readClaimThen(text: string): ClaimThen | null {
	const [claim, digest, ...rest] = text.split(' ');
	return isId(claim) && isDigest(digest) && rest.length === 0 ? { claim: claim!, digest: digest! } : null;
}

/** The time planned for the whole, as the front matter has it. */
export function writeTime({ seconds }: Briefing): string | null {
	return seconds === null ? null : formatMinutes(seconds);
}

function one(expected: string, parse: (text: string) => Partial<Slide> | null): Field['read'] {
	return (value) => {
		if (typeof value !== 'string') return { found: `a list of ${value.length}`, expected };
		const put = parse(value);
		return put ? { put } : { found: showText(value), expected };
	};
}

function many<Item>(
	expected: string,
	parse: (text: string) => Item | null,
	toField: (items: readonly Item[]) => Partial<Slide>
): Field['read'] {
	return (value) => {
		if (typeof value === 'string') return { found: showText(value), expected: `a list, each ${expected}` };
		const items = value.map(parse);
		const wrong = items.indexOf(null);
		if (wrong !== -1) return { found: showText(value[wrong]!), expected, at: wrong };
		return { put: toField(items.filter((item) => item !== null)) };
	};
}

function manyOrNone(items: readonly string[]): readonly string[] | null {
	return items.length === 0 ? null : items;
}

function isId(text: string | undefined): boolean {
	return text !== undefined && ID.test(text);
}

function isDigest(text: string | undefined): boolean {
	return text !== undefined && /^[0-9a-f]{1,8}-\d{1,9}$/.test(text);
}

function parseHighlight(text: string): Highlight | null {
	const [kind, id, ...rest] = text.split(':');
	return (kind === 'place' || kind === 'claim') && isId(id) && rest.length === 0 ? { kind, id: id! } : null;
}

function parseBounds(text: string): SlideBounds | null {
	const parts = text.split(' ');
	if (parts.length !== 4 || parts.some((part) => !/^-?\d{1,3}(\.\d{1,12})?$/.test(part))) return null;
	const [west, south, end, north] = parts.map(Number) as [number, number, number, number];
	// Across the 180th meridian RFC 7946 has an east that is less than the west.
	const east = end < west ? end + 360 : end;
	const isBox =
		west >= -180 &&
		west <= 180 &&
		east > west &&
		east - west <= 360 &&
		south >= -90 &&
		south < north &&
		north <= 90;
	return isBox ? [west, south, east, north] : null;
}
