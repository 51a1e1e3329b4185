import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { faultsOf, withJson, withText, type Files, type Loose } from './harbour.ts';

const lines = (files: Files): string[] => faultsOf(files).map(formatFault);
const claims = (change: (claims: Loose) => void) => withJson('claims.json', change);
const places = (change: (features: Loose) => void) =>
	withJson('places.geojson', ({ features }) => change(features));
const report = (change: (text: string) => string) => withText('reports/1-alder-post.md', change);

describe('a record with', () => {
	it.each<[string, Files, string[]]>([
		[
			'an unknown field',
			claims(([claim]) => (claim.colour = 'red')),
			[
				'claims.json:23:3 ferry-since-monday colour: found the field "colour"; expected only the fields id, report, text, texts, quote, kind, attribution, at, about, when, said, events, topics, answers, credibility, likelihood, status, made, reviewed, returned, aliases'
			]
		],
		[
			'a missing field',
			claims(([claim]) => delete claim.kind),
			[
				'claims.json:2:2 ferry-since-monday kind: found nothing; expected one of "fact", "statement", "intent", "expectation", "background"'
			]
		],
		[
			'a missing id',
			claims(([claim]) => delete claim.id),
			[
				'claims.json:2:2 #1 id: found nothing; expected an id of lower-case letters a to z, digits and single hyphens, at most 80 characters'
			]
		],
		[
			'an id that no address can hold',
			withJson('sources.json', ([source]) => (source.id = 'Alder Post')),
			[
				'reports/1-alder-post.md:3:9 alder-post source: found "alder-post"; expected the id of a source in sources.json',
				'sources.json:3:9 Alder Post id: found "Alder Post"; expected an id of lower-case letters a to z, digits and single hyphens, at most 80 characters'
			]
		],
		[
			'an id that leads to another page',
			withJson('corpus.json', (corpus) => (corpus.id = 'data')),
			[
				'corpus.json:2:8 data id: found "data"; expected an id that no path of the app has: not api, basemap, corpora, data, gazetteer, single-file'
			]
		],
		[
			'an id twice',
			claims((all) => (all[2].id = 'pier-unsafe')),
			[
				'claims.json:61:9 pier-unsafe id: found "pier-unsafe", which the record in line 25 has already; expected an id of its own'
			]
		],
		[
			'an id of a position twice',
			withJson('questions.json', ([question]) => question.positions.push({ id: 'pier', text: 'Again.' })),
			[
				'questions.json:15:11 why-stopped positions.2.id: found "pier", which position 2 has already; expected an id of its own'
			]
		],
		[
			'fewer unsaid points in another language',
			withJson('questions.json', ([question]) => {
				question.unsaid = ['who decided', 'for how long'];
				question.unsaidTexts = { ru: ['кто решил', 'на какой срок'], ar: ['من قرر'] };
			}),
			[
				'questions.json:25:10 why-stopped unsaidTexts.ar: found a list of 1; expected as many points as unsaid has, 2'
			]
		],
		[
			'an id of a report twice',
			withText('reports/2-strait-wire.md', (text) => text.replace('id: strait-wire', 'id: alder-post')),
			[
				'claims.json:67:13 union-strike report: found "strait-wire"; expected the id of a report in reports/',
				'claims.json:83:13 pay-dispute report: found "strait-wire"; expected the id of a report in reports/',
				'reports/2-strait-wire.md:2:5 alder-post id: found "alder-post", which reports/1-alder-post.md has already; expected an id of its own'
			]
		],
		[
			'an empty text',
			claims(([claim]) => (claim.text = ' ')),
			['claims.json:5:11 ferry-since-monday text: found " "; expected text that is not empty']
		],
		[
			'half a surrogate pair',
			claims(([claim]) => (claim.text = '\ud83c')),
			['claims.json:5:11 ferry-since-monday text: found "\\ud83c"; expected text of whole Unicode characters']
		],
		[
			'a text for a number',
			claims(([claim]) => (claim.credibility = '2')),
			['claims.json:21:18 ferry-since-monday credibility: found "2"; expected one of 1, 2, 3, 4, 5, 6']
		],
		[
			'a record that is none',
			claims((all) => all.push(7)),
			['claims.json:207:2 #9: found 7; expected an object']
		],
		[
			'a file that is no list',
			withText('events.json', '{}'),
			['events.json:1:1: found an object; expected a list']
		],
		[
			'a file that is no FeatureCollection',
			withText('places.geojson', '{"type":"Feature","features":{}, "kind":[]}'),
			[
				'places.geojson:1:2 type: found "Feature"; expected "FeatureCollection"',
				'places.geojson:1:19 features: found an object; expected a list',
				'places.geojson:1:34 kind: found the field "kind"; expected only the fields $schema, type, features'
			]
		],
		[
			'a claim with no event',
			claims(([claim]) => (claim.events = [])),
			['claims.json:15:13 ferry-since-monday events: found []; expected at least one event']
		],
		[
			'an event named twice',
			claims(([claim]) => claim.events.push('ferry-stop')),
			['claims.json:17:4 ferry-since-monday events.1: found "ferry-stop"; expected each only once']
		],
		[
			'a link that is a script',
			withJson('sources.json', ([source]) => (source.url = 'javascript:alert(1)')),
			[
				'sources.json:6:10 alder-post url: found "javascript:alert(1)"; expected a web address that begins with http:// or https://'
			]
		],
		[
			'a language that is none',
			places(([place]) => (place.properties.names = { en: ['Port Alder'], 'e n': ['x'] })),
			[
				'places.geojson:13:6 port-alder properties.names.e n: found the key "e n"; expected a BCP 47 language tag such as en, ar or zh-Hant'
			]
		],
		[
			'a language without a name',
			places(([place]) => (place.properties.names.ar = [])),
			['places.geojson:14:12 port-alder properties.names.ar: found []; expected at least one name']
		],
		[
			'a name that is not among the names',
			places(([place]) => (place.properties.name = 'Alderport')),
			[
				'places.geojson:8:13 port-alder properties.name: found "Alderport"; expected a name that also stands in names, under its language'
			]
		],
		[
			'a radius of an exact place, whatever else is wrong with it',
			places(([place]) => {
				place.properties.radiusKm = 3;
				delete place.properties.kind;
			}),
			[
				'places.geojson:6:18 port-alder properties.kind: found nothing; expected one of "country", "region", "province", "city", "town", "village", "building", "airport", "air-base", "naval-base", "base", "port", "crossing", "water", "site"',
				'places.geojson:20:17 port-alder properties.radiusKm: found 3; expected no radius, or the precision approximate or region'
			]
		],
		[
			'ids of other gazetteers in another form',
			places(([place]) => Object.assign(place.properties, { wikidata: 'q1', geonames: 1.5 })),
			[
				'places.geojson:21:17 port-alder properties.wikidata: found "q1"; expected a Wikidata id such as Q3766',
				'places.geojson:22:17 port-alder properties.geonames: found 1.5; expected a whole number'
			]
		],
		[
			'an as-of date that is no day',
			withJson('corpus.json', (json) => (json.asOf = '2031-05')),
			['corpus.json:5:10 harbour asOf: found "2031-05"; expected one day, such as 2026-01-28']
		]
	])('%s', (_, files, expected) => {
		expect(lines(files)).toEqual(expected);
	});
});

describe('a record dated by', () => {
	it.each<[string, Files, string[]]>([
		[
			'a date that is none',
			claims(([claim]) => (claim.when = 'Monday')),
			[
				'claims.json:14:11 ferry-since-monday when: found "Monday"; expected an EDTF date such as 2026-01-26, 2026-01~, 2025-10, 1944, 2024-11/2024-12 or 2016/..'
			]
		],
		[
			'an end before its beginning',
			claims(([claim]) => (claim.said = '2031-05-14/2031-05-12')),
			[
				'claims.json:23:11 ferry-since-monday said: found "2031-05-14/2031-05-12"; expected an interval that does not end before it begins'
			]
		],
		[
			'29 February of a year without one',
			report((text) => text.replace('published: 2031-05-14', 'published: 2031-02-29')),
			[
				'reports/1-alder-post.md:5:12 alder-post published: found "2031-02-29"; expected a day that the calendar has; 2031-02 has 28 days'
			]
		]
	])('%s', (_, files, expected) => {
		expect(lines(files)).toEqual(expected);
	});
});
