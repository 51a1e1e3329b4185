// Whether the lengths that the parts of a Shapefile tell of themselves can be true. What reads them believes them: a record of no length
// would be read for ever. ESRI Shapefile Technical Description (1998); dBASE III header.

/** Why it cannot, to complete "found …"; null where all is well. */
export function shpFault(bytes: Uint8Array): string | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 100 || view.getInt32(0) !== 9994) return 'bytes that are no .shp file';
	let at = 100;
	while (at + 8 <= bytes.length) {
		const length = 2 * view.getInt32(at + 4);
		if (length < 4 || at + 8 + length > bytes.length) return `a record of ${length} bytes at ${at}`;
		const fault = countFault(view, at + 8, length);
		if (fault) return fault;
		at += 8 + length;
	}
	return null;
}

const LINES_AND_AREAS = new Set([3, 5, 13, 15, 23, 25]);
const POINT_SETS = new Set([8, 18, 28]);

function countFault(view: DataView, at: number, length: number): string | null {
	const type = view.getInt32(at, true);
	const bytes = LINES_AND_AREAS.has(type)
		? length >= 44
			? 44 + 4 * view.getInt32(at + 36, true) + 16 * view.getInt32(at + 40, true)
			: Infinity
		: POINT_SETS.has(type)
			? length >= 40
				? 40 + 16 * view.getInt32(at + 36, true)
				: Infinity
			: 0;
	const counts = bytes >= 40 && LINES_AND_AREAS.has(type) ? view.getInt32(at + 36, true) : 0;
	return bytes > length || counts < 0 ? `a shape with more points than its record holds, at ${at}` : null;
}

export function dbfFault(bytes: Uint8Array): string | null {
	if (bytes.length < 33) return 'bytes that are no .dbf file';
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [records, header, size] = [
		view.getUint32(4, true),
		view.getUint16(8, true),
		view.getUint16(10, true)
	];
	if (header < 33 || header > bytes.length) return `a header of ${header} bytes`;
	if (records > 0 && size === 0) return 'records of no length';
	return header + records * size > bytes.length + 1 ? `${records} records of ${size} bytes` : null;
}
