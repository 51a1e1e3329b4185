// The id that a record as written says of itself.
import { readFrontMatter } from '../parse/read-front-matter.ts';
import { textAt } from '../parse/located.ts';
import type { RecordKind } from './written.ts';

/** Null where it says none, and of the head of a corpus. */
export function ownIdOf(kind: RecordKind, value: unknown): string | null {
	switch (kind) {
		case 'corpus':
			return null;
		case 'place':
			return textAt(value, ['properties', 'id']);
		case 'briefing': {
			const read = readFrontMatter('', textAt(value, ['markdown']) ?? '');
			return read.ok ? textAt(read.data.value, ['id']) : null;
		}
		case 'source':
		case 'actor':
		case 'event':
		case 'question':
		case 'report':
		case 'claim':
		case 'draft':
			return textAt(value, ['id']);
	}
}
