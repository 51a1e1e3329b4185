import { expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { showValue } from '../../../src/lib/model/show-value.ts';

it.each([
	[undefined, 'nothing'],
	[null, 'null'],
	[true, 'true'],
	[-1.5, '-1.5'],
	['Qamishli', '"Qamishli"'],
	['a "b"\n\u202e\u0085', '"a \\"b\\"\\n\\u202e\\u0085"'],
	['x'.repeat(200), `"${'x'.repeat(79)}…"`],
	['🌉'.repeat(80), `"${'🌉'.repeat(80)}"`],
	['🌉'.repeat(81), `"${'🌉'.repeat(79)}…"`],
	[[36.3, 33.5], '[36.3, 33.5]'],
	[Array.from({ length: 100 }, () => 1.23456), 'a list of 100'],
	[['a'], 'a list of 1'],
	[{ a: 1 }, 'an object']
])('%j is shown as %s', (value, shown) => {
	expect(showValue(value)).toBe(shown);
});

it.each([
	[
		{
			file: 'claims.json',
			line: 12,
			column: 5,
			record: 'c1',
			field: 'quote.exact',
			found: '"a"',
			expected: 'b'
		},
		'claims.json:12:5 c1 quote.exact: found "a"; expected b'
	],
	[
		{ file: 'actors.json', found: 'no such file', expected: 'one' },
		'actors.json: found no such file; expected one'
	],
	[{ file: 'a\nb', record: '\u202e', found: 'x', expected: 'y' }, 'a\\u000ab \\u202e: found x; expected y']
])('a fault is one line', (fault, line) => {
	expect(formatFault(fault)).toBe(line);
});
