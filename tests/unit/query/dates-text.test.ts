import { expect, it } from 'vitest';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import { datesToText, textToDates } from '../../../src/lib/query/columnar/dates-text.ts';

const WRITTEN = [
	...['2026-01-26', '2026-01', '2025-10', '2016', '2024-11/2024-12', '2026-01~', '2026-01-26?', '2026-01%'],
	...[
		'2026-01-05/..',
		'../2026-01-28',
		'2026-01-05/',
		'2026-21',
		'-0044-03-15',
		'[2026-01-01,2026-01-03]',
		'194X'
	]
];

it('dates are read back as they were written', () => {
	const whens = WRITTEN.flatMap((text) => {
		const result = parseEdtf(text);
		return result.ok ? [result.when] : [];
	});
	expect(whens.length).toBeGreaterThan(12);
	expect(textToDates(datesToText(whens))).toEqual(whens);
	expect(textToDates(datesToText([]))).toEqual([]);
});
