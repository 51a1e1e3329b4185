import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { faultsOf, withJson, withText, type Files, type Loose } from './harbour.ts';

const lines = (files: Files): string[] => faultsOf(files).map(formatFault);
const claims = (change: (claims: Loose) => void) => withJson('claims.json', change);
const report = (change: (text: string) => string) => withText('reports/1-alder-post.md', change);

describe('a reference to no', () => {
	it.each<[string, Files, string[]]>([
		[
			'report',
			claims(([claim]) => (claim.report = 'nobody')),
			['claims.json:4:13 ferry-since-monday report: found "nobody"; expected the id of a report in reports/']
		],
		[
			'place',
			claims((all) => {
				all[2].about[1] = 'nowhere';
				all[1].at = 'nowhere';
			}),
			[
				'claims.json:37:9 pier-unsafe at: found "nowhere"; expected the id of a place in places.geojson',
				'claims.json:71:4 storm-damage about.1: found "nowhere"; expected the id of a place in places.geojson'
			]
		],
		[
			'actor',
			claims((all) => (all[6].attribution[0] = 'x')),
			['claims.json:166:4 radio-strike attribution.0: found "x"; expected the id of an actor in actors.json']
		],
		[
			'event',
			claims((all) => (all[1].events[1] = 'x')),
			['claims.json:45:4 pier-unsafe events.1: found "x"; expected the id of an event in events.json']
		],
		[
			'question',
			claims((all) => (all[1].answers[0].question = 'x')),
			[
				'claims.json:53:17 pier-unsafe answers.0.question: found "x"; expected the id of a question in questions.json'
			]
		],
		[
			'position of its question',
			claims((all) => (all[1].answers[0].position = 'x')),
			[
				'claims.json:54:17 pier-unsafe answers.0.position: found "x"; expected a position of question "why-stopped": "strike", "pier"'
			]
		],
		[
			'source or place of a report',
			report((text) =>
				text
					.replace('source: alder-post', 'source: nobody')
					.replace('dateline: port-alder', 'dateline: nowhere')
			),
			[
				'reports/1-alder-post.md:3:9 alder-post source: found "nobody"; expected the id of a source in sources.json',
				'reports/1-alder-post.md:7:11 alder-post dateline: found "nowhere"; expected the id of a place in places.geojson'
			]
		],
		[
			'source of an actor',
			withJson('actors.json', ([actor]) => (actor.source = 'x')),
			['actors.json:6:13 strait-wire source: found "x"; expected the id of a source in sources.json']
		]
	])('%s', (_, files, expected) => {
		expect(lines(files)).toEqual(expected);
	});
});

describe('a quote', () => {
	it.each<[string, Files, string[]]>([
		[
			'absent',
			claims(([claim]) => (claim.quote.exact = 'no ferry has left')),
			[
				'claims.json:7:13 ferry-since-monday quote.exact: found "no ferry has left"; expected a passage of report "alder-post", letter for letter; the nearest is "No ferry has left", which has "N" (U+004E) where the quote has "n" (U+006E)'
			]
		],
		[
			'there twice',
			claims(([claim]) => (claim.quote.exact = 'Port Alder')),
			[
				'claims.json:7:13 ferry-since-monday quote.exact: found "Port Alder" 2 times, in paragraph 1 at offset 18 and paragraph 2 at offset 168; expected a quote that occurs once, or a prefix and suffix that select one'
			]
		],
		[
			'there many times',
			claims(([claim]) => (claim.quote.exact = 'e')),
			[
				'claims.json:7:13 ferry-since-monday quote.exact: found "e" 30 times, in paragraph 1 at offset 4 and paragraph 1 at offset 14 and paragraph 1 at offset 26 and paragraph 1 at offset 33 and paragraph 1 at offset 45 and 25 more places; expected a quote that occurs once, or a prefix and suffix that select one'
			]
		],
		[
			'after another prefix',
			claims((all) => (all[1].quote.prefix = 'he said that ')),
			[
				'claims.json:30:14 pier-unsafe quote.prefix: found "he said that "; expected what stands before the quote in paragraph 1 at offset 72'
			]
		],
		[
			'before another suffix',
			claims((all) => (all[1].quote.suffix = ' at all')),
			[
				'claims.json:31:14 pier-unsafe quote.suffix: found " at all"; expected what stands after the quote in paragraph 1 at offset 72'
			]
		],
		[
			'between another prefix and suffix',
			claims((all) => Object.assign(all[1].quote, { prefix: 'x', suffix: 'y' })),
			[
				'claims.json:30:14 pier-unsafe quote.prefix: found "x"; expected what stands before the quote in paragraph 1 at offset 72',
				'claims.json:31:14 pier-unsafe quote.suffix: found "y"; expected what stands after the quote in paragraph 1 at offset 72'
			]
		],
		[
			'there twice, with the prefix of one and the suffix of the other',
			claims(([claim]) => (claim.quote = { exact: 'Port Alder', prefix: 'left ', suffix: ' to' })),
			[
				'claims.json:8:14 ferry-since-monday quote.prefix: found "left "; expected what stands before the quote in paragraph 1 at offset 18 and paragraph 2 at offset 168',
				'claims.json:9:14 ferry-since-monday quote.suffix: found " to"; expected what stands after the quote in paragraph 1 at offset 18 and paragraph 2 at offset 168'
			]
		],
		[
			'empty',
			claims(([claim]) => (claim.quote = { exact: '' })),
			['claims.json:7:13 ferry-since-monday quote.exact: found ""; expected text that is not empty']
		]
	])('%s', (_, files, expected) => {
		expect(lines(files)).toEqual(expected);
	});
});
