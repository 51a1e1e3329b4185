import { expect, it } from 'vitest';
import { previewChange, previewRows } from '../../../../src/lib/exchange/mapping/preview.ts';
import { asFile, imported } from '../as-file.ts';

const TABLE = `id,day,place,lat,lon,description,source
1,2024-03-01,Quay,37.05,41.22,Two boats left the quay,Harbour Post
2,soon,Quay,37.05,41.22,A boat came,Harbour Post`;

async function unknown() {
	const result = await imported(asFile('boats.csv', TABLE));
	if (result.kind !== 'unknown') throw new Error(result.kind);
	return result;
}

it('shows rows as the claims that they become when read, or why they become none', async () => {
	const { proposal, rows } = await unknown();
	const mapping = {
		...proposal,
		columns: { ...proposal.columns, day: { is: 'start', order: 'year-first' } as const }
	};
	const [first, second] = previewRows(rows, mapping);
	const read = await imported(asFile('boats.csv', TABLE), { mapping });
	if (read.kind !== 'rows' || !first?.ok) throw new Error(read.kind);
	expect([first.claim]).toEqual(previewChange(read.plan.change, 3));
	expect(first.claim).toMatchObject({
		text: 'Two boats left the quay',
		when: '2024-03-01',
		places: ['Quay'],
		heardFrom: ['Harbour Post']
	});
	expect(second).toMatchObject({ ok: false, number: 2, faults: [{ field: 'day' }] });
});

it('says of a mapping without a text that it is missing', async () => {
	const { proposal, rows } = await unknown();
	const columns = Object.fromEntries(
		Object.keys(proposal.columns).map((name) => [name, { is: 'nothing' } as const])
	);
	expect(previewRows(rows, { ...proposal, columns })[0]).toMatchObject({
		ok: false,
		faults: [{ field: 'text' }]
	});
});
