// What the coverage page shows, as it stands in the address. What cannot be read falls back to the first choice.
import { SUBJECT_KINDS, VOICE_KINDS } from '$lib/evidence/coverage-axes.ts';
import { COVERAGE_ORDERS, type CoverageOptions } from '$lib/evidence/coverage.ts';

export function parseCoverageOptions(params: URLSearchParams): CoverageOptions {
	return {
		subjects: oneOf(SUBJECT_KINDS, params.get('rows')),
		voices: oneOf(VOICE_KINDS, params.get('columns')),
		order: oneOf(COVERAGE_ORDERS, params.get('order') ?? 'spoken')
	};
}

/** The first choices are not written. */
export function formatCoverageOptions({ subjects, voices, order }: CoverageOptions): string {
	const params = new URLSearchParams();
	if (subjects !== SUBJECT_KINDS[0]) params.set('rows', subjects);
	if (voices !== VOICE_KINDS[0]) params.set('columns', voices);
	if (order !== 'spoken') params.set('order', order);
	const text = params.toString();
	return text === '' ? '?' : `?${text}`;
}

function oneOf<Value extends string>(values: readonly [Value, ...Value[]], text: string | null): Value {
	return values.find((value) => value === text) ?? values[0];
}
