// Files that a test has made, as the reports that come of them.
import type { FileReport } from '../../../../src/lib/reading/files/read-files.ts';
import { readFiles } from '../../../../src/lib/reading/files/read-files.ts';
import { asFile, readAll, unwatched } from '../../exchange/as-file.ts';

export async function readMade(...files: readonly (readonly [name: string, content: BlobPart])[]) {
	return readAll(
		readFiles(
			files.map(([name, content]) => asFile(name, content)),
			unwatched
		)
	);
}

/** Of a file that holds one report and no faults. */
export async function readOne(name: string, content: BlobPart): Promise<FileReport> {
	const { items, faults } = await readMade([name, content]);
	if (items.length !== 1 || faults.length > 0) throw new Error(JSON.stringify({ items, faults }));
	return items[0]!;
}

/** Each paragraph with its role, as in `body: The pier stood.` */
export function rolesOf({ report }: FileReport): string[] {
	return report.paragraphs.map(({ start, end, role }) => `${role}: ${report.text.slice(start, end)}`);
}
