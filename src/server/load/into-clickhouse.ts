// `claims -- load FOLDER --into clickhouse://…`: what was loaded into folders, into ClickHouse. Stopped and run again, it goes on where it was.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '../../lib/answers/request.ts';
import { FileHolding } from '../../lib/answers/worker/file-holding.ts';
import { foldersIn } from '../answers/claims-places.ts';
import { connect } from '../clickhouse/connect.ts';
import { storeCorpus } from '../clickhouse/store.ts';
import { terminalProgress } from '../export/terminal-progress.ts';
import { UsageError } from '../read-arguments.ts';

/** `paths`: folders that load has made. `widest`: who may hear the most of what is there then. */
export async function loadIntoClickHouse(
	paths: readonly string[],
	into: string,
	widest: Audience
): Promise<void> {
	const connected = await connect(into);
	if (!connected) throw new Error(`found ${into}, expected the address of a ClickHouse`);
	const { clickhouse, end } = connected;
	try {
		for (const path of paths) {
			const folders = await foldersIn(path).catch((cause: unknown) => {
				throw new UsageError(
					`${path} is no folder that "npm run claims -- load" has made. Load files into a folder first, and then the folder into ClickHouse.`,
					{ cause }
				);
			});
			for (const folder of folders) {
				const load = (name: string) => readFile(join(folder, name));
				const holding = await FileHolding.open(load);
				const { id } = holding.compiled.corpus;
				const progress = terminalProgress(`Loading ${id} into ${clickhouse.place}`);
				const claims = await storeCorpus(clickhouse, { holding, load, id, widest, tell: progress.tell });
				progress.end();
				console.log(
					`${id}: ${claims} claims in ${clickhouse.place}. "npm start -- --claims ${into}" answers for them.`
				);
			}
		}
	} finally {
		end();
	}
}
