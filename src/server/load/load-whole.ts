// A corpus that is whole already into the log of batches: a folder of plain files, what was compiled of one, or what a file holds. Its records
// are checked before; those that are there under the same id must be the same.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { withQuotePlaces, type PlacedClaim } from '../../lib/compile/quote-places.ts';
import type { Corpus, Handling, Report } from '../../lib/model/corpus.ts';
import { UsageError } from '../read-arguments.ts';
import { NAMED, NOTHING_NAMED, type BatchHead, type BatchLog, type Named } from './batch-log.ts';

export interface WholeToLoad {
	readonly file: string;
	readonly day: string;
	readonly handling: Handling | null;
	/** Its reports with their texts. */
	readonly corpus: Named & Pick<Corpus, 'reports'>;
	readonly claims: Iterable<Corpus['claims'][number]>;
	readonly log: BatchLog;
	/** Claims that are written together. */
	readonly batch: number;
	readonly done: (head: BatchHead | 'there') => void;
}

export function loadWhole(task: WholeToLoad): void {
	const { corpus, log, file, day, handling, done } = task;
	const named = newTo(log, corpus);
	const add = (part: {
		readonly named: Named;
		readonly claims: PlacedClaim[];
		readonly reports: Report[];
	}) => {
		const token = createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 32);
		if (log.has(token)) return done('there');
		const rows = part.claims.length;
		done(log.add({ token, file, day, rows, faults: [], handling, isOfRows: false, ...part }));
	};
	if (NAMED.some((kind) => named[kind].length > 0)) add({ named, claims: [], reports: [] });
	const waiting = new Map(corpus.reports.map((report) => [report.id, report]));
	const claimed = claimsThere(log);
	let [claims, reports]: [PlacedClaim[], Report[]] = [[], []];
	const flush = () => {
		add({ named: NOTHING_NAMED, claims, reports });
		[claims, reports] = [[], []];
	};
	const byBatch = new Set<string>(
		log.heads.filter((head) => head.file === file).flatMap((head) => head.claimIds)
	);
	for (const claim of withQuotePlaces(task.claims, corpus.reports)) {
		if (claimed.has(claim.id) && !byBatch.has(claim.id))
			throw new UsageError(
				`${file}: the claim ${claim.id} is there already, from another file; expected an id of its own.`
			);
		const report = waiting.get(claim.report);
		if (report) reports.push(report);
		waiting.delete(claim.report);
		claims.push(claim);
		if (claims.length >= task.batch) flush();
	}
	reports.push(...waiting.values());
	if (claims.length + reports.length > 0) flush();
}

function claimsThere(log: BatchLog): Set<string> {
	return new Set(log.heads.flatMap(({ claimIds }) => claimIds));
}

/** What is not there; throws where something else has its id. */
function newTo(log: BatchLog, coming: Named): Named {
	const kinds = NAMED.map((kind) => {
		const there = new Map(
			log.heads.flatMap(({ named }) => named[kind].map((each) => [each.id as string, each] as const))
		);
		const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
		const others = coming[kind].filter(({ id }) => there.has(id));
		const other = others.find((each) => !isDeepStrictEqual(plain(each), plain(there.get(each.id))));
		if (other)
			throw new UsageError(
				`Among the ${kind} there is another ${other.id} already; expected the same, or an id of its own.`
			);
		return [kind, coming[kind].filter(({ id }) => !there.has(id))];
	});
	return Object.fromEntries(kinds) as Named;
}
