// What was loaded into a folder, batch by batch, in the order in which it came: a file each, written whole or not at all, known by a token of
// what it was made of. Whoever is stopped and begins anew finds what is there already. Knows no format and no corpus as a whole.
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import type { PlacedClaim } from '../../lib/compile/quote-places.ts';
import type { Fault } from '../../lib/model/compiled.ts';
import type { Corpus, Handling, Report } from '../../lib/model/corpus.ts';

/** Records that claims speak of. */
export const NAMED = ['sources', 'actors', 'events', 'questions', 'places', 'briefings'] as const;
export type Named = Pick<Corpus, (typeof NAMED)[number]>;
export const NOTHING_NAMED: Named = {
	sources: [],
	actors: [],
	events: [],
	questions: [],
	places: [],
	briefings: []
};

export interface BatchHead {
	readonly token: string;
	/** The file that it came from, by its name, and the day of that file, as EDTF. */
	readonly file: string;
	readonly day: string;
	readonly rows: number;
	readonly faults: readonly Fault[];
	/** How the file is marked, where it says. */
	readonly handling: Handling | null;
	/** Whether its events last as long as what is told of them, since its rows do not say. */
	readonly isOfRows: boolean;
	/** Those that no batch before it has. */
	readonly named: Named;
	readonly claimIds: readonly string[];
}

export interface Batch extends Omit<BatchHead, 'claimIds'> {
	readonly claims: readonly PlacedClaim[];
	/** Those that no batch before it has. */
	readonly reports: readonly Report[];
}

const NAME = /^(\d{7})-([0-9a-f]{32})\.ndjson$/;

export class BatchLog {
	readonly #folder: string;
	readonly #heads = new Map<string, BatchHead>();
	readonly #files: string[] = [];

	constructor(folder: string) {
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
		for (const name of readdirSync(folder).sort()) {
			if (NAME.test(name)) this.#list(name, JSON.parse(this.#linesOf(name)[0]!) as BatchHead);
			else if (name.endsWith('.part')) rmSync(join(folder, name));
		}
	}

	get heads(): readonly BatchHead[] {
		return [...this.#heads.values()];
	}

	has(token: string): boolean {
		return this.#heads.has(token);
	}

	/** On the disk when it returns. */
	add({ claims, reports, ...rest }: Batch): BatchHead {
		const head: BatchHead = { ...rest, claimIds: claims.map(({ id }) => id) };
		const lines = [head, ...claims, ...reports].map((record) => JSON.stringify(record));
		const name = `${String(this.#files.length + 1).padStart(7, '0')}-${head.token}.ndjson`;
		const path = join(this.#folder, name);
		writeSynced(`${path}.part`, `${lines.join('\n')}\n`);
		renameSync(`${path}.part`, path);
		this.#list(name, head);
		return head;
	}

	*claims(): Generator<PlacedClaim> {
		for (const [at, head] of this.heads.entries())
			for (const line of this.#linesOf(this.#files[at]!).slice(1, 1 + head.claimIds.length))
				yield JSON.parse(line) as PlacedClaim;
	}

	*reports(): Generator<Report> {
		for (const [at, head] of this.heads.entries())
			for (const line of this.#linesOf(this.#files[at]!).slice(1 + head.claimIds.length))
				yield JSON.parse(line) as Report;
	}

	#list(name: string, head: BatchHead): void {
		this.#files.push(name);
		this.#heads.set(head.token, head);
	}

	/** In JSON no text holds a line's end as it is. */
	#linesOf(name: string): string[] {
		return readFileSync(join(this.#folder, name), 'utf8').trimEnd().split('\n');
	}
}

function writeSynced(path: string, text: string): void {
	const file = openSync(path, 'w');
	try {
		const bytes = Buffer.from(text);
		for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}
