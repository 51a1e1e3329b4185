import { expect, it } from 'vitest';
import { sharedSigns } from '../../../src/lib/claim/shared-signs.ts';

it('what looks alike is drawn once, where it first appears, and named together', () => {
	const signs = [
		{ style: 7, title: 'Fall' },
		{ style: 0, title: 'Talks' },
		{ style: 7, title: 'Visit' }
	];
	expect(sharedSigns(signs)).toEqual([
		{ style: 7, title: 'Fall, Visit' },
		{ style: 0, title: 'Talks' }
	]);
});
