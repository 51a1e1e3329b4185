// What the coverage page shows, as it stands in the address. What cannot be read falls back to the first choice.
import { SUBJECT_KINDS, VOICE_KINDS, type SubjectKind, type VoiceKind } from '$lib/evidence/coverage/axes.ts';
import { COVERAGE_ORDERS, type CoverageOrder } from '$lib/evidence/coverage/coverage.ts';
import type { CellKeys } from './cell-place.ts';

/** Whether cells give their answers in words; null leaves it to the room there is. */
export const CELL_STYLES = ['words', 'letters'] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

export interface CoverageAddress {
	readonly subjects: SubjectKind;
	readonly voices: VoiceKind;
	readonly order: CoverageOrder;
	readonly cells: CellStyle | null;
	/** The cell whose claims are open, whether or not there is such a one. */
	readonly open: CellKeys | null;
}

export function parseCoverageAddress(params: URLSearchParams): CoverageAddress {
	const subject = params.get('subject');
	const voice = params.get('voice');
	return {
		subjects: oneOf(SUBJECT_KINDS, params.get('rows')) ?? SUBJECT_KINDS[0],
		voices: oneOf(VOICE_KINDS, params.get('columns')) ?? VOICE_KINDS[0],
		order: oneOf(COVERAGE_ORDERS, params.get('order')) ?? 'spoken',
		cells: oneOf(CELL_STYLES, params.get('cells')),
		open: subject !== null && voice !== null ? { subject, voice } : null
	};
}

/** The search part of the address; the first choices are not written. */
export function formatCoverageAddress({ subjects, voices, order, cells, open }: CoverageAddress): string {
	const params = new URLSearchParams();
	if (subjects !== SUBJECT_KINDS[0]) params.set('rows', subjects);
	if (voices !== VOICE_KINDS[0]) params.set('columns', voices);
	if (order !== 'spoken') params.set('order', order);
	if (cells) params.set('cells', cells);
	if (open) {
		params.set('subject', open.subject);
		params.set('voice', open.voice);
	}
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
	return values.find((value) => value === text) ?? null;
}
