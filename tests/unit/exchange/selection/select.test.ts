import { expect, it } from 'vitest';
import { PageHolding } from '../../../../src/lib/answers/page/page-holding.ts';
import { portionsOf } from '../../../../src/lib/answers/save-selection.ts';
import { FileHolding } from '../../../../src/lib/answers/worker/file-holding.ts';
import type { Holding } from '../../../../src/lib/answers/holding.ts';
import { select } from '../../../../src/lib/exchange/selection/select.ts';
import { withCredit } from '../../../../src/lib/exchange/selection/with-credit.ts';
import { writeCsv } from '../../../../src/lib/exchange/write/to-csv.ts';
import { filesOf } from '../../answers/hosts.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const compiled = compileCorpus({
	reports: { R1: 'S1', R2: 'S2' },
	places: { town: [41.2, 37], port: [35.9, 34.9] },
	claims: Array.from({ length: 203 }, (_, at) => ({
		report: at % 3 ? 'R1' : 'R2',
		text: at % 7 ? 'They left.' : 'They stayed.',
		...(at % 2 ? { about: ['town', 'port'] } : {}),
		events: at % 11 ? (['e1'] as const) : (['e1', 'e2'] as const)
	}))
});

async function csvOf(holding: Holding, address: string): Promise<string> {
	const words = async () => {
		await holding.loadWords();
		return holding.words!;
	};
	const { table } = holding;
	const selected = await select(holding.compiled.corpus, table, words, address);
	if (!selected.ok) throw new Error(selected.problems.join(' '));
	const watched = { signal: new AbortController().signal, tell: () => undefined };
	const pieces: string[] = [selected.sentence];
	for await (const piece of writeCsv(withCredit(portionsOf({ ...selected, holding, table }, watched))))
		pieces.push(String(piece));
	return pieces.join('\n');
}

it.each(['', '?event=e2', '?source=S1&event=e1', '?q=stayed'])(
	'what an address selects is the same wherever claims lie: %s',
	async (address) => {
		const files = await filesOf(compiled);
		const page = await csvOf(new PageHolding(compiled, 'x'), address);
		expect(page.split('\r\n').length).toBeGreaterThan(3);
		expect(await csvOf(await FileHolding.open(async (name) => files.get(name)!), address)).toBe(page);
	}
);

it('what an address says of things that the corpus has not is told', async () => {
	const { corpus } = compiled;
	const { table } = new PageHolding(compiled, 'x');
	const unasked = () => Promise.reject(new Error('no words are looked for'));
	expect(await select(corpus, table, unasked, '?event=nothing')).toMatchObject({
		ok: false,
		problems: [expect.stringContaining('nothing') as string]
	});
});
