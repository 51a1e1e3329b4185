import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { faultsOf, harbour, withText, type Files } from './harbour.ts';

const lines = (files: Files): string[] => faultsOf(files).map(formatFault);
const report = (change: (text: string) => string) => withText('reports/1-alder-post.md', change);
const bytes = (...numbers: number[]) => new Uint8Array(numbers);

function without(file: string): Files {
	const files = harbour();
	files.delete(file);
	return files;
}

describe('a folder with', () => {
	it.each<[string, Files, string[]]>([
		[
			'a file that is missing',
			without('actors.json'),
			['actors.json: found no such file; expected this file, if only with an empty list']
		],
		[
			'the claims missing',
			without('claims.json'),
			['claims.json: found no such file; expected this file, if only with an empty list']
		],
		[
			'a report missing',
			without('reports/1-alder-post.md'),
			[
				'claims.json:4:13 ferry-since-monday report: found "alder-post"; expected the id of a report in reports/',
				'claims.json:18:13 pier-unsafe report: found "alder-post"; expected the id of a report in reports/',
				'claims.json:39:13 storm-damage report: found "alder-post"; expected the id of a report in reports/',
				'claims.json:52:13 ships-return report: found "alder-post"; expected the id of a report in reports/'
			]
		],
		[
			'files that are no part of a corpus',
			harbour().set('notes.txt', bytes()).set('reports/x.txt', bytes()).set('reports/a/b.md', bytes()),
			[
				'notes.txt: found something that is no part of a corpus; expected only corpus.json, sources.json, actors.json, events.json, questions.json, places.geojson, claims.json, drafts.json, reports/*.md, briefings/*.md, README.md, LICENSE, LICENSE.md',
				'reports/a/b.md: found something that is no part of a corpus; expected only corpus.json, sources.json, actors.json, events.json, questions.json, places.geojson, claims.json, drafts.json, reports/*.md, briefings/*.md, README.md, LICENSE, LICENSE.md',
				'reports/x.txt: found something that is no part of a corpus; expected only corpus.json, sources.json, actors.json, events.json, questions.json, places.geojson, claims.json, drafts.json, reports/*.md, briefings/*.md, README.md, LICENSE, LICENSE.md'
			]
		],
		[
			'bytes that are not UTF-8',
			harbour().set('claims.json', bytes(0x5b, 0x0a, 0x22, 0xff, 0x22, 0x5d)),
			['claims.json:2:1: found bytes that are not UTF-8 in this line; expected text saved as UTF-8']
		],
		[
			'UTF-16',
			harbour().set('claims.json', bytes(0xff, 0xfe, 0x5b, 0, 0x5d, 0)),
			['claims.json:1:1: found bytes that are not UTF-8 in this line; expected text saved as UTF-8']
		],
		[
			'half a character at the end of a report',
			harbour().set('reports/1-alder-post.md', bytes(0x2d, 0x2d, 0x2d, 0x0a, 0xc3)),
			[
				'reports/1-alder-post.md:2:1: found bytes that are not UTF-8 in this line; expected text saved as UTF-8'
			]
		],
		[
			'a file of 200 MB',
			harbour().set('claims.json', new Uint8Array(200 * 1024 * 1024)),
			['claims.json: found a file of 200 MB; expected at most 64 MB; divide the corpus into several']
		]
	])('%s', (_, files, expected) => {
		expect(lines(files)).toEqual(expected);
	});
});

describe('a JSON file that is', () => {
	it.each<[string, string, string[]]>([
		['nothing', '', ['events.json:1:1: found no value where one must stand; expected valid JSON']],
		[
			'a trailing comma',
			'[\n\t{},\n]',
			['events.json:3:1: found no value where one must stand; expected valid JSON']
		],
		[
			'a comment',
			'// x\n[]',
			['events.json:1:1: found a comment, which JSON does not have; expected valid JSON']
		],
		[
			'single quotes',
			"[{'a': 1}]",
			['events.json:1:3: found a word that is no JSON value; expected valid JSON']
		],
		[
			'a file cut off',
			'[{"id": "a"',
			['events.json:1:12: found an object that is not closed by }; expected valid JSON']
		],
		[
			'a string over two lines',
			'["a\nb"]',
			['events.json:1:2: found a string that does not end on its line; expected valid JSON']
		],
		[
			'a control character',
			'["a\u0001b"]',
			['events.json:1:2: found a control character in a string; expected valid JSON']
		],
		[
			'an unknown escape',
			'["\\x"]',
			['events.json:1:2: found a backslash before a character that needs none; expected valid JSON']
		],
		[
			'a short escape',
			'["\\u12"]',
			['events.json:1:2: found a \\u escape without four hexadecimal digits; expected valid JSON']
		],
		['a leading zero', '[01]', ['events.json:1:3: found no comma between two items; expected valid JSON']],
		['NaN', '[NaN]', ['events.json:1:2: found a word that is no JSON value; expected valid JSON']],
		[
			'two values',
			'[] []',
			['events.json:1:4: found more text after the end of the value; expected valid JSON']
		],
		[
			'a space that JSON does not know',
			'[\u00a0]',
			['events.json:1:2: found a word that is no JSON value; expected valid JSON']
		],
		[
			'10,000 lists in one another',
			'['.repeat(10_000) + ']'.repeat(10_000),
			['events.json:1:65: found lists or objects nested more than 64 deep; expected at most 64 levels']
		],
		[
			'10,000 lists that nobody closes',
			'['.repeat(10_000),
			['events.json:1:65: found lists or objects nested more than 64 deep; expected at most 64 levels']
		],
		[
			'10,000 objects in one another',
			'{"a":'.repeat(10_000),
			['events.json:1:321: found lists or objects nested more than 64 deep; expected at most 64 levels']
		]
	])('%s', (_, text, expected) => {
		expect(lines(withText('events.json', text))).toEqual(expected);
	});
});

describe('a JSON file with', () => {
	it.each<[string, Files, string[]]>([
		[
			'no comma',
			withText('claims.json', (text) => text.replace('"report": "alder-post",', '"report": "alder-post"')),
			['claims.json:5:3: found no comma between two items; expected valid JSON']
		],
		[
			'a key twice',
			withText('events.json', (text) =>
				text.replace('"id": "ferry-stop",', '"id": "ferry-stop", "id": "ferry-stop",')
			),
			['events.json:3:23: found the key "id" twice in one object; expected each key once']
		],
		[
			"a key that is every object's parent",
			withText('events.json', (text) =>
				text.replace('"id": "ferry-stop",', '"id": "ferry-stop", "__proto__": {"x": 1},')
			),
			['events.json:3:23: found the key "__proto__"; expected no such key anywhere']
		]
	])('%s', (_, files, expected) => {
		expect(lines(files)).toEqual(expected);
	});
});

describe('front matter', () => {
	it.each<[string, (text: string) => string, string[]]>([
		[
			'none',
			() => 'No front matter.',
			[
				'reports/1-alder-post.md:1:1: found no front matter; expected a first line of three hyphens, then the fields'
			]
		],
		[
			'that does not end',
			(text) => text.replace('textKind: full\n---', 'textKind: full'),
			[
				'reports/1-alder-post.md:1:1: found front matter that does not end; expected a line of three hyphens under the fields'
			]
		],
		[
			'that is not YAML',
			(text) => text.replace('source: alder-post', 'source: [alder-post'),
			[
				'reports/1-alder-post.md:4:1: found a bracket that is not closed, or lines that are not indented alike; expected lines of the form "field: value" (YAML)'
			]
		],
		[
			'indented by a tab',
			(text) => text.replace('source: alder-post', '\tsource: alder-post'),
			[
				'reports/1-alder-post.md:3:1: found a line indented by a tab; expected lines of the form "field: value" (YAML)'
			]
		],
		[
			'that is a list',
			() => '---\n- a\n---\nText',
			['reports/1-alder-post.md:1:1: found no fields; expected lines of the form "field: value" (YAML)']
		],
		[
			'that is empty',
			() => '---\n---\nText',
			['reports/1-alder-post.md:1:1: found no fields; expected lines of the form "field: value" (YAML)']
		],
		[
			'with a field twice',
			(text) => text.replace('source: alder-post', 'source: alder-post\nsource: alder-post'),
			[
				'reports/1-alder-post.md:4:1: found a field that stands there twice; expected lines of the form "field: value" (YAML)'
			]
		],
		[
			'with an unknown field',
			(text) => text.replace('source: alder-post', 'source: alder-post\nauthor: x'),
			[
				'reports/1-alder-post.md:4:1 alder-post author: found the field "author"; expected only the fields id, source, title, titles, published, retrieved, dateline, url, language, textKind, aliases'
			]
		],
		[
			'without a field',
			(text) => text.replace('published: 2031-05-14\n', ''),
			[
				'reports/1-alder-post.md:1:1 alder-post published: found nothing; expected an EDTF date such as 2026-01-26, 2026-01~, 2025-10, 1944, 2024-11/2024-12 or 2016/..'
			]
		],
		[
			'with a field left empty',
			(text) => text.replace('dateline: port-alder', 'dateline:'),
			[
				'reports/1-alder-post.md:7:10 alder-post dateline: found ""; expected an id of lower-case letters a to z, digits and single hyphens, at most 80 characters'
			]
		],
		[
			'with a map in it',
			(text) => text.replace('title: No ferry, no answer', 'title: {a: b}'),
			['reports/1-alder-post.md:4:8 alder-post title: found an object; expected text']
		],
		[
			'with an alias',
			(text) => text.replace('title: No ferry, no answer', 'title: &a x\nurl2: *a'),
			[
				'reports/1-alder-post.md:1:1: found an alias, which front matter does not have; expected lines of the form "field: value" (YAML)'
			]
		],
		[
			"with a key that is every object's parent",
			(text) => text.replace('title: No ferry, no answer', '__proto__: x'),
			[
				'reports/1-alder-post.md:1:1: found the field "__proto__"; expected lines of the form "field: value" (YAML)'
			]
		],
		[
			'with a tag',
			(text) => text.replace('title: No', 'title: !!js/function No'),
			[
				'reports/1-alder-post.md:4:8: found a tag (!), which front matter does not have; expected the value in quotation marks, title: "!!js/function No ferry, no answer"'
			]
		],
		[
			'with a number sign in a value',
			(text) => text.replace('title: No ferry, no answer', 'title: Bridge closed #1 today'),
			[
				'reports/1-alder-post.md:4:8: found "#1 today", which YAML leaves out after a space and #; expected the value in quotation marks, title: "Bridge closed #1 today"'
			]
		],
		[
			'with a value that is nothing but a remark',
			(text) => text.replace('title: No ferry, no answer', 'title: #1'),
			[
				'reports/1-alder-post.md:4:8: found "#1", which YAML leaves out after a space and #; expected the value in quotation marks, title: "#1"'
			]
		],
		[
			'with a colon in a value',
			(text) => text.replace('title: No ferry, no answer', 'title: Ferry: no "answer"'),
			[
				'reports/1-alder-post.md:4:8: found a colon and a space in a value that has no quotation marks; expected the value in quotation marks, title: \'Ferry: no "answer"\''
			]
		],
		[
			'with marks round the first words of a value alone',
			(text) => text.replace('title: No ferry, no answer', 'title: "Ferry" stops'),
			[
				'reports/1-alder-post.md:4:16: found text after the closing quotation mark; expected the value in quotation marks, title: \'"Ferry" stops\''
			]
		],
		[
			'with marks of both kinds in a value',
			(text) => text.replace('title: No ferry, no answer', `title: 'Ferry' "stops"`),
			[
				`reports/1-alder-post.md:4:16: found text after the closing quotation mark; expected the value in quotation marks, title: "'Ferry' \\"stops\\""`
			]
		],
		[
			'with a sign of YAML before a value',
			(text) => text.replace('title: No ferry, no answer', 'title: @harbour'),
			[
				'reports/1-alder-post.md:4:8: found a value that begins with a sign that YAML keeps for itself; expected the value in quotation marks, title: "@harbour"'
			]
		],
		[
			'of 20,000 characters',
			(text) => text.replace('title: No ferry, no answer', `title: ${'x'.repeat(20_000)}`),
			['reports/1-alder-post.md:1:1: found front matter of 20163 characters; expected at most 16384']
		],
		[
			'with a word that is none of its list',
			(text) => text.replace('textKind: full', 'textKind: part'),
			[
				'reports/1-alder-post.md:9:11 alder-post textKind: found "part"; expected one of "digest", "full", "record"'
			]
		],
		[
			'with no text under it',
			(text) => `${text.slice(0, text.indexOf('---\n\nNo'))}---\n\n \n`,
			[
				'reports/1-alder-post.md:1:1 alder-post: found no text under the front matter; expected the text of the report'
			]
		]
	])('%s', (_, change, expected) => {
		expect(lines(report(change))).toEqual(expected);
	});
});

it('front matter may have remarks on lines of their own, and any sign in quotation marks', () => {
	const title = '# No\n# Yes\ntitle: "Ferry: #1 @ home" # so';
	const result = parseCorpus(report((text) => text.replace('title: No ferry, no answer', title)));
	expect(result.ok && result.corpus.reports[0]!.title).toBe('Ferry: #1 @ home');
});
