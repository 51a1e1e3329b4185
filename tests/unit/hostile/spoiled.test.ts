// Sound files of every format, cut, flipped and joined at random: whatever comes of it, it is a result and never a crash.
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import { originOf } from '../../../src/lib/evidence/origin/origin.ts';
import { FORMATS } from '../../../src/lib/exchange/formats.ts';
import type { Selection } from '../../../src/lib/exchange/selection/selection.ts';
import { asFile, imported, written } from '../exchange/as-file.ts';
import { everythingCorpus } from '../exchange/everything.ts';

const READ = FORMATS.filter(({ reader, write, inShell }) => reader && write && !inShell);
const sound = new Map<string, Uint8Array>();

beforeAll(async () => {
	const corpus = everythingCorpus();
	const evidence = indexEvidence(corpus);
	const placements = Object.fromEntries(
		corpus.places.map(({ id }) => [id, { point: [1, 2], bounds: [1, 2, 1, 2], contains: [] }])
	);
	const selection = {
		placements,
		evidence,
		claims: corpus.claims,
		originOf: (claim: (typeof corpus.claims)[number]) => originOf(claim, evidence),
		credit: '',
		sentence: '',
		address: ''
	} as unknown as Selection;
	for (const { id, write } of READ)
		sound.set(id, new Uint8Array(await (await written(write!, selection)).arrayBuffer()));
});

describe.each(READ.map(({ id, endings }) => [id, endings[0]]))('%s', (id, ending) => {
	it('spoiled at random gives a result', async () => {
		const edit = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 }));
		await fc.assert(
			fc.asyncProperty(
				fc.array(edit, { maxLength: 4 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				async (edits, keep) => {
					const bytes = sound.get(id)!.slice(0, Math.ceil(sound.get(id)!.length * (keep < 0.5 ? 1 : keep)));
					for (const [at, value] of edits) bytes[Math.floor(at * bytes.length)] = value;
					await imported(asFile(`a.${ending}`, bytes));
				}
			),
			{ numRuns: 40 }
		);
	});
});
