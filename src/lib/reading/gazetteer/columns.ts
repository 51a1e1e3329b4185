// The gazetteer's file as typed arrays over its own bytes; nothing is copied. Knows the layout, and no meaning.
import { align, FORMAT, type Head, MAGIC, type SectionName, SECTIONS } from './layout.ts';

export type Columns = {
	readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]>;
};

/** Throws where the bytes are another file or of another form. */
export function openColumns(file: ArrayBuffer): { head: Head; columns: Columns } {
	const [magic, format, length] = file.byteLength < 12 ? [] : new Uint32Array(file, 0, 3);
	if (magic !== MAGIC || format !== FORMAT || length === undefined)
		throw new Error(
			magic === MAGIC
				? `The gazetteer has form ${format}; expected ${FORMAT}. Build the data anew.`
				: `The gazetteer's file begins with ${magic?.toString(16) ?? 'nothing'}; expected ${MAGIC.toString(16)}`
		);
	const head = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 12, length))) as Head;
	const body = align(12 + length);
	const columns = Object.entries(SECTIONS).map(([name, Column]) => {
		const { offset, bytes } = head.sections[name as SectionName];
		return [name, new Column(file, body + offset, bytes / Column.BYTES_PER_ELEMENT)];
	});
	return { head, columns: Object.fromEntries(columns) as Columns };
}
