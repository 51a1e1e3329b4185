import { expect, it } from 'vitest';
import type { PlaceReason } from '../../../../src/lib/reading/places/place-annotation.ts';
import { sayReason } from '../../../../src/lib/reading/places/say-reason.ts';

const REASONS: readonly [PlaceReason, string][] = [
	[{ kind: 'only' }, 'The only place of that name in the gazetteer.'],
	[{ kind: 'largest' }, 'The best known place of that name.'],
	[{ kind: 'beside', name: 'Missouri' }, 'It lies in Missouri, which stands beside it.'],
	[{ kind: 'in', name: 'Syria' }, 'The text speaks of Syria, in which it lies.'],
	[{ kind: 'near', name: 'Hama' }, 'It lies near Hama, which the text names.'],
	[{ kind: 'home', name: 'France' }, 'The outlet is at home in France.'],
	[{ kind: 'people-of', name: 'Turkey' }, 'The people of Turkey, or what is theirs.'],
	[{ kind: 'government-of', name: 'Syria' }, 'The capital stands for the government of Syria.'],
	[{ kind: 'part-of', name: 'Syria' }, 'Worked out from the outline of Syria.'],
	[{ kind: 'cue', cue: 'village' }, 'No gazetteer has it; “village” tells that it is a place.'],
	[
		{ kind: 'cue', cue: 'village', name: 'Hama' },
		'No gazetteer has it; “village” tells that it is a place, set near Hama.'
	]
];

it.each(REASONS)('%j is said', (reason, words) => {
	expect(sayReason(reason)).toBe(words);
});
