// Files that are handed over at the desk: which are data to be brought in row by row or record by record, and which are reports to be read.
// A corpus folder is one file of data, packed.
import { findFormat } from '../../exchange/find-format.ts';
import { writeArchive } from '../../files/archive/write-archive.ts';
import { headOf } from '../../files/input/head.ts';
import { bytesOf, endingOf, type Input, type Watched } from '../../files/input/input.ts';
import { isMappingFile } from '../../exchange/mapping/parse-mapping.ts';
import { isFeed } from '../../reading/files/feeds.ts';

export interface SortedInputs {
	readonly data: readonly Input[];
	readonly reports: readonly Input[];
}

const HEAD = /^(.*\/)?corpus\.json$/;

export async function sortInputs(inputs: readonly Input[], watched: Watched): Promise<SortedInputs> {
	const { folders, others } = await packFolders(inputs, watched);
	const data: Input[] = [...folders];
	const reports: Input[] = [];
	for (const input of others) {
		if (isMappingFile(input) || (await isData(input, watched))) data.push(input);
		else reports.push(input);
	}
	return { data, reports };
}

/** All files under a corpus.json are one corpus, whatever else is handed over with them. */
export async function packFolders(
	inputs: readonly Input[],
	watched: Watched
): Promise<{ readonly folders: readonly Input[]; readonly others: readonly Input[] }> {
	const roots = inputs.flatMap(({ name }) => {
		const head = HEAD.exec(name);
		return head ? [head[1] ?? ''] : [];
	});
	const rootOf = ({ name }: Input) => roots.find((root) => name.startsWith(root));
	const folders = await Promise.all(
		roots.map(async (root) => {
			const mine = inputs.filter((input) => rootOf(input) === root);
			const seen = mine.filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')));
			const files = new Map<string, Uint8Array>();
			for (const input of seen) files.set(input.name.slice(root.length), await bytesOf(input));
			const name = `${root.split('/').at(-2) ?? 'corpus'}.zip`;
			return { name, content: await writeArchive(files, 'application/zip', watched) };
		})
	);
	return { folders, others: inputs.filter((input) => rootOf(input) === undefined) };
}

/** Of files that hold reports several look like a table or like JSON at their beginning; those are told by their endings. */
async function isData(input: Input, watched: Watched): Promise<boolean> {
	const found = await findFormat(input, watched);
	if (!found.ok) return false;
	if (found.format.id === 'csv') return ['csv', 'tsv', 'tab'].includes(endingOf(input.name));
	if (found.format.id !== 'geojson') return true;
	const head = await headOf(input, watched);
	return head.ok && !isFeed(head.head);
}
