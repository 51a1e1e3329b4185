// The columns of a generated corpus as a file, made once for each size.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { arrowToTable } from '../../../src/lib/query/columnar/arrow-to-table.ts';
import { tableToArrow } from '../../../src/lib/query/columnar/table-to-arrow.ts';
import type { Table } from '../../../src/lib/query/engine/table.ts';
import { buildTable } from '../../../src/lib/query/engine/to-table.ts';
import { generateClaims } from '../generated/generate-claims.ts';
import { generateCorpus, type Affair } from '../generated/generate-corpus.ts';

export async function readColumns(folder: string, size: number): Promise<Uint8Array> {
	const path = join(folder, `columns-${size}.arrow`);
	if (!existsSync(path)) await writeColumns(path, size);
	const { buffer, byteOffset, byteLength } = await readFile(path);
	return new Uint8Array(buffer, byteOffset, byteLength);
}

export function toTable(bytes: Uint8Array, { corpus, placements }: Affair): Table {
	// What is written of a date is shown, and nothing here shows any.
	return arrowToTable(bytes, {
		corpus,
		placements,
		dates: { when: '', said: '', published: '', retrieved: '' }
	});
}

async function writeColumns(path: string, size: number): Promise<void> {
	const affair = generateCorpus(size);
	const claims = generateClaims(affair, size);
	const ids: string[] = [];
	for (const { id } of claims) ids.push(id);
	await mkdir(dirname(path), { recursive: true });
	// Whole or not there at all, if the run is broken off.
	await writeFile(`${path}.part`, tableToArrow(buildTable(affair.corpus, affair.placements, claims), ids));
	await rename(`${path}.part`, path);
}
