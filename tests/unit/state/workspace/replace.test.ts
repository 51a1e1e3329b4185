// A corpus that changes under its workspace: what is shown follows, where the reader is does not.
import { expect, it } from 'vitest';
import type { CompiledCorpus } from '../../../../src/lib/model/compiled.ts';
import type { Claim, Place, PlaceId } from '../../../../src/lib/model/corpus.ts';
import { include } from '../../../../src/lib/query/query/query.ts';
import { openWhole } from '../../../../src/lib/state/workspace/open-corpus.ts';
import { Workspace } from '../../../../src/lib/state/workspace/workspace.svelte.ts';
import { day } from '../../evidence/make-corpus.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const compiled = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	places: { town: [41, 37], port: [35, 34] },
	claims: [
		{
			id: 'left',
			report: 'R1',
			text: 'They left.',
			about: ['town'],
			when: day('2026-01-26'),
			events: ['e1']
		},
		{
			id: 'stayed',
			report: 'R2',
			text: 'They stayed.',
			about: ['port'],
			when: day('2026-01-20'),
			events: ['e2']
		}
	]
});

/** As a parser of dates and a builder would leave it. */
function edited(changes: (claim: Claim) => Claim, title: string, point: [number, number]): CompiledCorpus {
	const { corpus, placements } = compiled;
	const places = corpus.places.map((place): Place =>
		place.id === 'town' ? { ...place, geometry: { type: 'Point', coordinates: point } } : place
	);
	const events = corpus.events.map((event) => (event.id === 'e1' ? { ...event, title } : event));
	return {
		...compiled,
		corpus: { ...corpus, places, events, claims: corpus.claims.map(changes) },
		placements: { ...placements, ['town' as PlaceId]: { ...placements['town' as PlaceId]!, point } }
	};
}

it('a claim, a place’s point and an event’s title are shown as they are now, and the reader stays', async () => {
	let url = new URL('http://made.test/made?event=e1&open=town&claim=left&camera=6.5/37/41');
	const first = openWhole(compiled, '1');
	const workspace = new Workspace(first, {
		get url() {
			return url;
		},
		go(next) {
			url = next;
			return Promise.resolve();
		}
	});
	workspace.arrive();
	expect(workspace.openClaim!.text).toBe('They left.');
	expect(workspace.marks.map(({ point }) => point)).toEqual([[41, 37]]);
	await workspace.show(include(workspace.query, 'source', 'S1'));
	const { query, view } = workspace;

	workspace.replace(
		openWhole(
			edited(
				(claim) => (claim.id === 'left' ? { ...claim, text: 'They are gone.' } : claim),
				'Departure',
				[10, 5]
			),
			'2'
		)
	);
	expect(workspace.reply!.request.revision).toBe('2');
	expect(workspace.listedAtHand.map(({ text }) => text)).toEqual(['They are gone.']);
	expect(workspace.marks.map(({ point }) => point)).toEqual([[10, 5]]);
	expect(workspace.pointOf('town')).toEqual([10, 5]);
	expect(workspace.colours.classes[0]!.title).toBe('Departure');
	expect(workspace.sentence.map(({ text }) => text).join('')).toContain('Departure');
	expect(workspace.query).toEqual(query);
	expect(workspace.view).toEqual(view);
	expect(workspace.view.camera).toEqual({ center: [41, 37], zoom: 6.5 });
	await workspace.undo();
	expect(url.searchParams.get('source')).toBeNull();
	expect(url.searchParams.get('event')).toBe('e1');
});
