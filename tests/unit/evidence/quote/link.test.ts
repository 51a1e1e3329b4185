import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../../../src/lib/evidence/quote/anchor.ts';
import { clearQuote, readQuote, writeQuote } from '../../../../src/lib/evidence/quote/link.ts';
import type { Report } from '../../../../src/lib/model/corpus.ts';

const TEXT = 'It rained. The quay was shut at noon.\n\nOn Friday the quay was shut again, and no ship left.';
const reportOf = (text: string) => ({ id: 'r', text }) as Report;

/** What an address that was written for a quote of `before` finds in `after`. */
function followed(before: string, exact: string, after: string) {
	const start = before.indexOf(exact);
	const params = new URLSearchParams();
	writeQuote(params, reportOf(before), { start, end: start + exact.length });
	return anchorQuote(after, readQuote(new URLSearchParams(params.toString()))!);
}

describe('the address of a quote', () => {
	it('finds it where it stood', () => {
		expect(followed(TEXT, 'shut at noon', TEXT)).toMatchObject({ state: 'exact' });
	});

	it('finds it in an edited text', () => {
		const edited = TEXT.replace('shut at noon', 'shut around noon');
		expect(followed(TEXT, 'shut at noon', edited)).toMatchObject({ state: 'edited' });
	});

	it('says that it is lost where nothing is like it', () => {
		expect(followed(TEXT, 'shut at noon', 'Nothing happened here.')).toEqual({ state: 'lost' });
	});

	it('tells passages of the same words apart', () => {
		const start = TEXT.lastIndexOf('quay was shut');
		const params = new URLSearchParams();
		writeQuote(params, reportOf(TEXT), { start, end: start + 'quay was shut'.length });
		expect(anchorQuote(TEXT, readQuote(params)!)).toMatchObject({ state: 'exact', start });
	});

	it('survives every letter that a text may hold', () => {
		const texts = string({ minLength: 3, unit: 'grapheme' }).filter((text) => text.isWellFormed());
		assert(
			property(texts, integer({ min: 0, max: 99 }), (text, at) => {
				const points = Array.from(text);
				const from = points.slice(0, at % points.length).join('').length;
				const quote = { start: from, end: text.length };
				if (text.slice(from).trim() === '') return;
				const params = new URLSearchParams();
				writeQuote(params, reportOf(text), quote);
				const read = readQuote(new URLSearchParams(params.toString()))!;
				expect(read.exact).toBe(text.slice(from));
				expect(text.slice(0, from).endsWith(read.prefix)).toBe(true);
			})
		);
	});

	it('is taken out without a trace, and is none where there is none', () => {
		const params = new URLSearchParams('claim=c1');
		writeQuote(params, reportOf(TEXT), { start: 4, end: 10 });
		clearQuote(params);
		expect(params.toString()).toBe('claim=c1');
		expect(readQuote(params)).toBeNull();
	});
});
