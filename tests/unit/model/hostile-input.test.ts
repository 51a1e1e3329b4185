import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';
import { harbour, type Files } from './harbour.ts';

const NAMES = [...harbour().keys()];
const encoder = new TextEncoder();

/** Either a corpus, or faults that can all be said in one line each. */
function expectAnswer(files: Files): void {
	const result = parseCorpus(files);
	if (result.ok) return;
	expect(result.faults.length).toBeGreaterThan(0);
	for (const fault of result.faults) {
		expect(formatFault(fault)).toMatch(
			/^[^\p{Cc}\u202e]*: found [^\p{Cc}\u202e]+; expected [^\p{Cc}\u202e]+$/u
		);
	}
}

const name = fc.constantFrom(...NAMES);

it('answers any bytes under any names', () => {
	const path = fc.oneof(
		name,
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('reports/x.md', '__proto__', '../x')
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(path, fc.uint8Array({ maxLength: 200 })), { maxLength: 8 }), (entries) =>
			expectAnswer(new Map(entries))
		),
		{ numRuns: 150 }
	);
});

it('answers a sound corpus of which some bytes were changed', () => {
	const change = fc.record({
		file: name,
		at: fc.nat(),
		cut: fc.nat({ max: 40 }),
		put: fc.uint8Array({ maxLength: 12 })
	});
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
			const files = harbour();
			for (const { file, at, cut, put } of changes) {
				const bytes = [...files.get(file)!];
				bytes.splice(at % (bytes.length + 1), cut, ...put);
				files.set(file, new Uint8Array(bytes));
			}
			expectAnswer(files);
		}),
		{ numRuns: 150 }
	);
}, 60_000);

it('answers a sound corpus in which a value is another', () => {
	const files = NAMES.filter((file) => /json$/.test(file));
	fc.assert(
		fc.property(fc.constantFrom(...files), fc.nat(), fc.jsonValue(), (file, at, value) => {
			const json: unknown = JSON.parse(new TextDecoder().decode(harbour().get(file)));
			const holders = containers(json);
			const [holder, key] = holders[at % holders.length]!;
			Object.assign(holder, { [key]: value });
			expectAnswer(harbour().set(file, encoder.encode(JSON.stringify(json))));
		}),
		{ numRuns: 150 }
	);
}, 60_000);

it('answers front matter of any text', () => {
	const yaml = fc.string({ unit: fc.constantFrom(...'ab:-?&*![]{}|>%@`"\'#,\n\t \\~<') });
	fc.assert(
		fc.property(fc.constantFrom('reports/1-alder-post.md', 'briefings/1-morning.md'), yaml, (file, text) =>
			expectAnswer(harbour().set(file, encoder.encode(`---\n${text}\n---\nText.\n`)))
		),
		{ numRuns: 150 }
	);
}, 60_000);

it.each([
	['lists', '[', ']'],
	['objects', '{"a":', '}'],
	['both', '[{"a":', '}]']
])(
	'answers 10,000 %s in one another in every file',
	(_, open, close) => {
		const deep = `${open.repeat(10_000)}1${close.repeat(10_000)}`;
		for (const file of NAMES) {
			expectAnswer(harbour().set(file, encoder.encode(deep)));
			expectAnswer(harbour().set(file, encoder.encode(`---\nid: ${deep.slice(0, 16_000)}\n---\n`)));
		}
	},
	60_000
);

it('leaves every object as it was, whatever keys it reads', () => {
	const text = '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]';
	for (const file of NAMES) expectAnswer(harbour().set(file, encoder.encode(text)));
	expect('polluted' in {}).toBe(false);
});

/** Every place in JSON that holds a value: its container and key. */
function containers(json: unknown): [object, string][] {
	if (typeof json !== 'object' || json === null) return [];
	return Object.entries(json).flatMap(([key, value]) => [
		[json, key] as [object, string],
		...containers(value)
	]);
}
