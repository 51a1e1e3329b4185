// What stands above rows where a list goes on to another day, place, source or speaker.
import { message } from '$lib/messages/message.ts';
import { formatWhen } from '$lib/model/format-when.ts';
import type { Ordered } from '$lib/query/worker/messages.ts';
import type { Grouping } from '$lib/state/workspace/claim-groups.ts';
import type { LargeWorkspace } from '$lib/state/workspace/large-workspace.svelte.ts';

/** A head by the position of a row; empty where the row belongs to the group before, and while its date is on its way. */
export function rowHeads(
	{ large, table, wording }: LargeWorkspace,
	{ rows, groups }: Ordered,
	grouping: Grouping
): (position: number) => string {
	return (position) => {
		if (!groups || (position > 0 && groups[position] === groups[position - 1])) return '';
		if (grouping !== 'date')
			return wording.nameOf(grouping, table.columns[grouping].values[groups[position]!]!);
		const claim = large.records.peek(rows[position]!);
		if (!claim) return '';
		return claim.when ? formatWhen(claim.when, 'long') : message('panel.undated');
	};
}
