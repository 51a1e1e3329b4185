import { describe, expect, it } from 'vitest';
import english from '../../../src/lib/messages/en/catalogue.ts';
import { isolate, outsideIsolates, withEmbeddings } from '../../../src/lib/messages/isolate.ts';
import { Language } from '../../../src/lib/messages/language.ts';

const ISOLATED = '\u2068القامشلي\u2069';

describe('a text in a line of another direction', () => {
	it.each([
		['القامشلي', 'ltr', ISOLATED],
		['القامشلي', 'rtl', 'القامشلي'],
		['Qamishli', 'ltr', 'Qamishli'],
		['Москва', 'ltr', 'Москва'],
		['Москва', 'rtl', '\u2068Москва\u2069'],
		['48', 'rtl', '48'],
		[ISOLATED, 'ltr', ISOLATED],
		[`${ISOLATED}, x, ${ISOLATED}`, 'ltr', `\u2068${ISOLATED}, x, ${ISOLATED}\u2069`]
	] as const)('%j going %s is %j', (text, direction, isolated) => {
		expect(isolate(text, direction)).toBe(isolated);
	});

	it('says nothing of how the line runs', () => {
		expect(outsideIsolates(`\u2068a \u2068b\u2069\u2069 ج`)).toBe(' ج');
	});

	it('is embedded for those who know no isolates', () => {
		expect(withEmbeddings(`x ${ISOLATED}`)).toBe('x \u202bالقامشلي\u202c');
		expect(withEmbeddings('\u2068a \u2068ب\u2069\u2069')).toBe('\u202aa \u202bب\u202c\u202c');
	});
});

describe('messages and lists', () => {
	const spoken = new Language({
		...english,
		catalogue: {
			...english.catalogue,
			'query.quoted':
				'{name, select, القامشلي {chosen} other {other}} {name}: {n, plural, one {# {name}} other {#}}'
		}
	});

	it('isolate what is put in, and choose by it as it is', () => {
		expect(spoken.message('query.quoted', { name: 'القامشلي', n: 1 })).toBe(
			`chosen ${ISOLATED}: 1 ${ISOLATED}`
		);
		expect(spoken.message('query.quoted', { name: 'Hama', n: 2 })).toBe('other Hama: 2');
		expect(spoken.list(['القامشلي', 'Hama'])).toBe(`${ISOLATED} and Hama`);
	});
});
