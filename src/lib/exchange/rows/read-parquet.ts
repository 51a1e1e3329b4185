// Parquet and GeoParquet as rows, group by group, so that only one is held at a time.
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { MAX_UNPACKED } from '../../files/archive/archive-limits.ts';
import { inMegabytes, type Input, type Watched } from '../../files/input/input.ts';
import { fault, items, progress, type Steps } from '../../files/input/step.ts';
import { featureRow } from './object-row.ts';
import { plainValue } from './plain-value.ts';
import type { Row } from './row.ts';

/** Rows that are made at once. */
const PORTION = 2000;

export async function* readParquet({ name, content }: Input, { signal }: Watched): Steps<Row> {
	const { parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
	const { compressors } = await import('hyparquet-compressors');
	// Its own reader of Snappy is assembly, which a page's security policy does not grant.
	const { SNAPPY: _assembly, ...others } = compressors;
	const file: AsyncBuffer = {
		byteLength: content.size,
		slice: (start, end) => content.slice(start, end).arrayBuffer()
	};
	try {
		const metadata = await parquetMetadataAsync(file);
		const size = unpackedSize(metadata);
		if (size > MAX_UNPACKED)
			return void (yield fault({
				file: name,
				found: `${inMegabytes(size)}, unpacked`,
				expected: `at most ${inMegabytes(MAX_UNPACKED)}`
			}));
		const geometry = geometryColumn(metadata);
		const total = Number(metadata.num_rows);
		for (let start = 0; start < total; start += PORTION) {
			signal.throwIfAborted();
			const rowEnd = Math.min(start + PORTION, total);
			const asked = { file, metadata, compressors: others, rowStart: start, rowEnd };
			const rows: Row[] = [];
			for (const [at, record] of (await parquetReadObjects(asked)).entries()) {
				const number = start + at + 1;
				const result = featureRow(toFeature(record, geometry), number);
				if (result.ok) rows.push(result.row);
				else yield fault({ file: name, record: `#${number}`, ...result.fault });
			}
			yield items(rows);
			yield progress(rowEnd, total);
		}
	} catch (error) {
		signal.throwIfAborted();
		const reason = error instanceof Error ? error.message : String(error);
		yield fault({ file: name, found: `what cannot be read: ${reason}`, expected: 'a sound Parquet file' });
	}
}

/** By what it says of itself; what says less than is in it breaks off where it is read. */
function unpackedSize({ row_groups }: FileMetaData): number {
	return row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
}

/** GeoParquet names its geometry in the file's own words. */
function geometryColumn({ key_value_metadata, schema }: FileMetaData): string | null {
	const geo = key_value_metadata?.find(({ key }) => key === 'geo')?.value;
	const named: unknown =
		geo === undefined ? undefined : (JSON.parse(geo) as { primary_column?: unknown }).primary_column;
	if (typeof named === 'string') return named;
	return schema.find(({ logical_type }) => /^GEO/.test(logical_type?.type ?? ''))?.name ?? null;
}

function toFeature(record: Record<string, unknown>, geometry: string | null): Record<string, unknown> {
	const entries = Object.entries(record).filter(([name]) => name !== geometry);
	return {
		type: 'Feature',
		properties: Object.fromEntries(entries.map(([name, value]) => [name, plainValue(value)])),
		geometry: geometry === null ? null : record[geometry]
	};
}
