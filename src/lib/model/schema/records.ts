// Each kind of record that a corpus file holds, as a zod schema. The descriptions are what an editor shows
// while completing a file, and what `npm run new` writes into a new corpus. References and quotes are checked
// later, where all files are known.
import { z } from 'zod';
import { CORPUS_FORMAT, HANDLINGS, PLACE_KINDS, PRECISIONS, RELIABILITIES, TEXT_KINDS } from '../corpus.ts';
import { WORLDVIEW_KEYS, WORLDVIEWS } from '../worldview.ts';
import {
	across,
	aliases,
	corpusId,
	edtf,
	id,
	inLanguages,
	languageTag,
	names,
	record,
	reference,
	text,
	texts,
	url,
	wikidata
} from './fields.ts';
import { geometry } from './geometry.ts';

const FORMAT_EXPECTED = `a version of the form of a corpus from 1 to ${CORPUS_FORMAT}, which this Dateline reads`;

export const corpusRecord = record({
	$schema: z.string().optional().meta({ description: 'For editors: where the JSON Schema of this file is.' }),
	format: z
		.int(FORMAT_EXPECTED)
		.min(1, FORMAT_EXPECTED)
		.max(CORPUS_FORMAT, FORMAT_EXPECTED)
		.optional()
		.meta({ description: `Version of this form of a corpus, now ${CORPUS_FORMAT}; 1 where it is not said.` }),
	id: corpusId.meta({
		description: 'Names the corpus in addresses; unique among the corpora served together.'
	}),
	title: text.meta({ description: 'The corpus in a few words.' }),
	titles: inLanguages('The title').optional(),
	summary: text.meta({ description: 'What the corpus is about, in a sentence or two.' }),
	summaries: inLanguages('The summary').optional(),
	asOf: edtf
		.refine(
			({ form, start }) =>
				form === 'date' &&
				start.kind === 'dated' &&
				start.precision === 'day' &&
				!start.approximate &&
				!start.uncertain,
			'one day, such as 2026-01-28'
		)
		.meta({ description: 'The day up to which the corpus knows: 2026-01-28.' }),
	handling: z.enum(HANDLINGS).meta({ description: 'Traffic Light Protocol 2.0.' }),
	language: languageTag.meta({ description: 'BCP 47 language of your own text: en, ar, ru.' }),
	worldview: text.meta({
		description: `The point of view from which borders are drawn: ${Object.values(WORLDVIEWS).join(', ')}. Any other is drawn de facto.`
	}),
	invented: z
		.boolean()
		.optional()
		.meta({ description: 'True where country and affair are made up; every screen says so.' })
});

export const sourceRecord = record({
	id,
	name: text.meta({ description: 'The outlet, as it calls itself.' }),
	names: names.optional(),
	reliability: z
		.enum(RELIABILITIES)
		.meta({ description: 'Admiralty scale, A (completely reliable) to E; F where it cannot be judged.' }),
	url: url.optional().meta({ description: 'Where the outlet is on the web.' }),
	home: reference('the place whose news it is, from places.geojson').optional(),
	note: text.optional().meta({ description: 'Why it has this grade.' }),
	notes: inLanguages('The note').optional(),
	aliases
});

export const actorRecord = record({
	id,
	name: text.meta({ description: 'A person, body or agency that says things.' }),
	names: names.optional(),
	role: text.meta({ description: 'What the actor is, in a few words: news agency.' }),
	roles: inLanguages('The role').optional(),
	source: reference('the outlet that this actor is, from sources.json').optional(),
	wikidata: wikidata.optional(),
	aliases
});

export const eventRecord = record({
	id,
	title: text.meta({ description: 'A happening that claims are about.' }),
	titles: inLanguages('The title').optional(),
	shortTitle: text.optional().meta({ description: 'For narrow columns.' }),
	shortTitles: inLanguages('The short title').optional(),
	when: edtf.meta({ description: 'EDTF: when it happened or is to happen.' }),
	summary: text.meta({ description: 'What happened, in a sentence.' }),
	summaries: inLanguages('The summary').optional(),
	aliases
});

const positionRecord = record({
	id,
	text: text.meta({ description: 'One answer that reports give.' }),
	texts: texts.optional()
});

export const questionRecord = record({
	id,
	text: text.meta({ description: 'A point on which reports can be compared.' }),
	texts: texts.optional(),
	positions: z
		.array(positionRecord)
		.min(1, 'at least one position')
		.meta({ description: 'The answers that reports give; their ids need differ only within the question.' }),
	agreed: text.optional().meta({ description: 'What the answers have in common.' }),
	agreedTexts: inLanguages('What the answers have in common,').optional(),
	unsaid: z.array(text).optional().meta({ description: 'What no report says.' }),
	unsaidTexts: z
		.record(languageTag, z.array(text))
		.optional()
		.meta({ description: 'The same points in other languages, in the same order, by BCP 47 language.' }),
	aliases
}).check(
	across<{ unsaid?: unknown; unsaidTexts?: unknown }>(isObject, ({ unsaid, unsaidTexts }, report) => {
		if (!isObject(unsaidTexts)) return;
		const count = Array.isArray(unsaid) ? unsaid.length : 0;
		for (const [language, points] of Object.entries(unsaidTexts)) {
			if (!Array.isArray(points) || points.length === count) continue;
			report(['unsaidTexts', language], points, `as many points as unsaid has, ${count}`);
		}
	})
);

const placeProperties = record({
	id,
	name: text.meta({ description: "The name shown, in the corpus's language; also one of names." }),
	names,
	namesByWorldview: z
		.partialRecord(z.enum(WORLDVIEW_KEYS), names)
		.optional()
		.meta({
			description: `What the place is called from points of view that call it otherwise: names by ${WORLDVIEW_KEYS.join(', ')}.`
		}),
	kind: z.enum(PLACE_KINDS).meta({ description: 'What the place is.' }),
	precision: z.enum(PRECISIONS).meta({
		description: 'exact: the thing itself; approximate: somewhere near; region: an area with soft edges.'
	}),
	radiusKm: z
		.number()
		.positive('a radius above 0')
		.max(20_038, 'a radius of at most half the globe, 20038')
		.optional()
		.meta({
			description:
				'Radius of the disc of doubt in kilometres, or of a region of which only the middle is known.'
		}),
	wikidata: wikidata.optional(),
	geonames: z
		.int()
		.positive('a GeoNames id above 0')
		.optional()
		.meta({ description: 'GeoNames id: 173576.' }),
	note: text.optional().meta({ description: 'Where the geometry comes from and what it leaves open.' }),
	notes: inLanguages('The note').optional(),
	aliases
}).check(
	across<{ precision?: unknown; radiusKm?: unknown; name?: unknown; names?: unknown }>(
		isObject,
		({ precision, radiusKm, name, names: all }, report) => {
			if (radiusKm !== undefined && precision === 'exact') {
				report(['radiusKm'], radiusKm, 'no radius, or the precision approximate or region');
			}
			if (typeof name === 'string' && isObject(all) && !Object.values(all).flat().includes(name)) {
				report(['name'], name, 'a name that also stands in names, under its language');
			}
		}
	)
);

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

export const placeRecord = record({
	type: z.literal('Feature').meta({ description: 'As GeoJSON wants it.' }),
	properties: placeProperties,
	geometry: geometry.meta({
		description: 'GeoJSON in WGS 84, longitude before latitude; any type but GeometryCollection.'
	})
});

export const reportFrontMatter = record({
	id,
	source: reference('the outlet, from sources.json'),
	title: text.optional().meta({ description: 'Its headline.' }),
	titles: inLanguages('The headline').optional(),
	published: edtf.meta({ description: 'EDTF: when it was published.' }),
	retrieved: edtf.optional().meta({ description: 'EDTF: when this copy was made.' }),
	dateline: reference('the place that the report was filed from, from places.geojson').optional(),
	url: url.optional().meta({ description: 'Where it can be read.' }),
	language: languageTag.optional().meta({
		description: "BCP 47 language of the report's text; the corpus's where it is not said."
	}),
	textKind: z.enum(TEXT_KINDS).meta({
		description:
			'full: the report itself; digest: your own summary of a report that may not be republished; record: a row of a data set, a field a line.'
	}),
	aliases
});

export const briefingFrontMatter = z.looseObject({
	id,
	title: text.meta({ description: 'The briefing in a few words.' }),
	language: languageTag.optional().meta({
		description: "BCP 47 language of the briefing; the corpus's where it is not said."
	}),
	translationOf: id.optional().meta({
		description:
			'Id of the briefing that this one says in another language, to whose readers it is shown in its place.'
	})
});
