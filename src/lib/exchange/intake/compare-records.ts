// Records that come in beside those that are there, each by its id: new, the same, or other in some fields, with both sides of each.
import { idOf, KINDS, type Kind, type RecordOf, type Records } from './records.ts';

export interface Difference<Of extends Kind = Kind> {
	readonly kind: Of;
	readonly id: string;
	readonly before: RecordOf<Of>;
	readonly after: RecordOf<Of>;
	/** Names of fields, in the order of the record. */
	readonly fields: readonly string[];
}

export interface Comparison {
	readonly added: Records;
	readonly differing: readonly Difference[];
	/** How many records are the same on both sides. */
	readonly same: number;
}

export function compareRecords(there: Records, coming: Records): Comparison {
	const differing: Difference[] = [];
	let same = 0;
	const added = KINDS.map((kind) => {
		const known = new Map<string, RecordOf<Kind>>(there[kind].map((record) => [idOf(record), record]));
		const fresh = (coming[kind] as readonly RecordOf<Kind>[]).filter((after) => {
			const before = known.get(idOf(after));
			if (!before) return true;
			const fields = differingFields(before, after);
			if (fields.length === 0) same++;
			else differing.push({ kind, id: idOf(after), before, after, fields });
			return false;
		});
		return [kind, fresh] as const;
	});
	return { added: Object.fromEntries(added) as unknown as Records, differing, same };
}

/** A feature's fields are its properties and its geometry. */
export function fieldsOf(record: object): ReadonlyMap<string, unknown> {
	const { properties, geometry, ...plain } = record as { properties?: object; geometry?: unknown };
	return new Map(Object.entries(properties ? { ...properties, geometry } : { ...plain }));
}

/** What is here, with these fields as the file has them: absent where it has none. */
export function withFields<Of extends Kind>(
	{ kind, id, before, after }: Difference<Of>,
	taken: ReadonlySet<string>
): RecordOf<Of> {
	const [here, file] = [fieldsOf(before), fieldsOf(after)];
	const names = [...new Set([...here.keys(), ...file.keys()])];
	const fields = names.flatMap((name) => {
		const side = taken.has(name) ? file : here;
		return side.has(name) ? [[name, side.get(name)] as const] : [];
	});
	if (kind !== 'places') return { ...Object.fromEntries(fields), id } as RecordOf<Of>;
	const { geometry, ...properties } = Object.fromEntries(fields);
	return { ...before, properties: { ...properties, id }, geometry } as RecordOf<Of>;
}

function differingFields(before: object, after: object): string[] {
	const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
	return [...new Set([...old.keys(), ...fresh.keys()])].filter(
		(field) => !isSame(old.get(field), fresh.get(field))
	);
}

/** As JSON has it: the order of an object's keys means nothing; what is absent is the same as an empty list. */
export function isSame(one: unknown, other: unknown): boolean {
	return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
	if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}
