// The columns of the classes that colours have. One takes some time for many claims, so the last is kept.
import { sameClasses } from '../query/clusters/split-places.ts';
import { toClassColumn } from '../query/engine/class-column.ts';
import type { Column, Table } from '../query/engine/table.ts';
import type { Colours } from './request.ts';

export function classColumns({ columns }: Table): (colours: Colours) => Column {
	let last: { readonly colours: Colours; readonly column: Column } | null = null;
	return (colours) => {
		const isKnown = last?.colours.by === colours.by && sameClasses(last.colours.classes, colours.classes);
		if (!isKnown) last = { colours, column: toClassColumn(columns[colours.by], colours.classes) };
		return last!.column;
	};
}
