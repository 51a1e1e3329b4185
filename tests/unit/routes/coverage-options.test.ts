import { assert, constantFrom, option, property, record, string } from 'fast-check';
import { expect, it } from 'vitest';
import { SUBJECT_KINDS, VOICE_KINDS } from '../../../src/lib/evidence/coverage/axes.ts';
import { COVERAGE_ORDERS } from '../../../src/lib/evidence/coverage/coverage.ts';
import {
	CELL_STYLES,
	formatCoverageAddress,
	parseCoverageAddress
} from '../../../src/routes/[corpus]/coverage/coverage-options.ts';

const parse = (search: string) => parseCoverageAddress(new URLSearchParams(search));

it('reads back every address that it writes', () => {
	const address = record({
		subjects: constantFrom(...SUBJECT_KINDS),
		voices: constantFrom(...VOICE_KINDS),
		order: constantFrom(...COVERAGE_ORDERS),
		cells: option(constantFrom(...CELL_STYLES)),
		open: option(record({ subject: string(), voice: string() }))
	});
	assert(
		property(address, (written) => {
			expect(parse(formatCoverageAddress(written))).toEqual(written);
		})
	);
});

it('shows reports against questions, the most spoken of first, where the address says nothing', () => {
	expect(parse('')).toEqual({
		subjects: 'questions',
		voices: 'reports',
		order: 'spoken',
		cells: null,
		open: null
	});
});

it('falls back where the address says what there is not', () => {
	expect(parse('rows=weather&columns=&order=best&cells=tiny&subject=x')).toEqual(parse(''));
});
