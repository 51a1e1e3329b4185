// What colours and shapes tell apart: the events, the places where things were said, or those that they are about. Eight colours are
// all that can be told apart, so of many places the most frequent have one each, whatever the filters: no place changes its colour. Pure.
import type { Colouring } from '../../address/view.ts';
import type { EvidenceIndex } from '../../evidence/evidence-index.ts';
import { eventStyle, LAST_STYLE, UNGIVEN_STYLE } from '../../map/marks/event-shapes.ts';
import { language, message } from '../../messages/message.ts';
import type { Claim } from '../../model/corpus.ts';
import { NONE } from '../../query/query/query.ts';
import type { Column, Vocabulary } from '../../query/engine/table.ts';
import type { Wording } from '../../query/query/wording.ts';

/** What one colour and shape stands for. */
export interface ColourClass {
	/** Of a filter's values, or of what several of them share. */
	readonly id: string;
	readonly style: number;
	/** For narrow columns. */
	readonly label: string;
	/** In full: what a list says of its glyph. */
	readonly title: string;
	/** Codes of the column. */
	readonly codes: readonly number[];
}

export interface ColourScheme {
	readonly by: Colouring;
	/** As a legend lists them. */
	readonly classes: readonly ColourClass[];
	/** By code of the column, the position of its class. */
	readonly classOf: Uint16Array;
}

/** `counts`: claims of the whole corpus by code of the column. */
export function toColourScheme(
	table: Vocabulary,
	counts: Uint32Array,
	evidence: EvidenceIndex,
	wording: Wording,
	by: Colouring
): ColourScheme {
	const column = table.columns[by];
	const classes = by === 'event' ? eventClasses(evidence) : placeClasses(column, counts, wording, by);
	const classOf = new Uint16Array(column.values.length);
	classes.forEach(({ codes }, position) => codes.forEach((code) => (classOf[code] = position)));
	return { by, classes, classOf };
}

/** Style of the value with `code`. */
export function styleOf({ classes, classOf }: ColourScheme, code: number): number {
	return classes[classOf[code]!]!.style;
}

/** Positions of the classes that a claim is in, each once, in the claim's own order. */
export function classesOf({ by, classOf }: ColourScheme, claim: Claim, table: Vocabulary): number[] {
	const { values } = table.columns[by];
	const codes = valuesOf(claim, by).map((value) => values.indexOf(value));
	return [...new Set(codes.map((code) => classOf[code]!))];
}

function valuesOf(claim: Claim, by: Colouring): readonly string[] {
	switch (by) {
		case 'event':
			return claim.events;
		case 'at':
			return [claim.at ?? NONE];
		case 'place':
			return claim.about.length > 0 ? claim.about : [NONE];
	}
}

function eventClasses({ corpus }: EvidenceIndex): ColourClass[] {
	return corpus.events.map(({ id, title, shortTitle }, code) => ({
		id,
		style: eventStyle(code),
		label: shortTitle ?? title,
		title,
		codes: [code]
	}));
}

/** The most frequent places, then the others together where there are too many, then what has no place. */
function placeClasses(
	{ values }: Pick<Column, 'values'>,
	counts: Uint32Array,
	wording: Wording,
	by: 'at' | 'place'
): ColourClass[] {
	const none = values.indexOf(NONE);
	const named = [...counts.keys()]
		.filter((code) => code !== none && counts[code]! > 0)
		.sort((a, b) => counts[b]! - counts[a]! || a - b);
	const own = named.length > LAST_STYLE + 1 ? named.slice(0, LAST_STYLE) : named;
	const others = named.slice(own.length);
	const classes: ColourClass[] = own.map((code, style) => {
		const label = wording.nameOf(by, values[code]!);
		return { id: values[code]!, style, label, title: sayPlace(by, label), codes: [code] };
	});
	if (others.length > 0) {
		const label = message('explore.colours.others', { count: others.length });
		const names = language().row(others.map((code) => wording.nameOf(by, values[code]!)));
		const title = sayPlace(by, names);
		classes.push({ id: '_others', style: LAST_STYLE, label, title, codes: others });
	}
	if (none >= 0 && counts[none]! > 0) {
		const label = message(by === 'at' ? 'explore.colours.unsaid' : 'explore.colours.nowhere');
		const title = sayPlace(by, label);
		classes.push({ id: NONE, style: UNGIVEN_STYLE, label, title, codes: [none] });
	}
	return classes;
}

function sayPlace(by: 'at' | 'place', name: string): string {
	return message(`explore.colours.title.${by}`, { name });
}
