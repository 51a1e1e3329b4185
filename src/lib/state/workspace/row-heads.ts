// What stands above rows where a list goes on to another day, place, source or speaker.
import type { Opened } from '../../answers/request.ts';
import { language, message } from '../../messages/message.ts';
import { formatWhen } from '../../model/format-when.ts';
import type { When } from '../../model/when.ts';
import type { Ordered } from '../../query/engine/row-order.ts';
import { NONE } from '../../query/query/query.ts';
import type { Wording } from '../../query/query/wording.ts';
import type { Grouping } from '../../address/view.ts';

export interface RowHead {
	readonly title: string;
	/** Small beside the title: a weekday, or how many claims there are. */
	readonly note: string;
}

const DAY_MS = 86_400_000;

/** The head above the row at a position; null where the row belongs to the group before. */
export function rowHeads(
	{ groups, sizes }: Pick<Ordered, 'groups' | 'sizes'>,
	grouping: Grouping,
	{ dates, vocabulary }: Pick<Opened, 'dates' | 'vocabulary'>,
	wording: Wording
): (position: number) => RowHead | null {
	return (position) => {
		if (!groups || (position > 0 && groups[position] === groups[position - 1])) return null;
		const code = groups[position]!;
		if (grouping === 'date') return dateHead(dates.when.whens[code]);
		const value = vocabulary.columns[grouping].values[code]!;
		return {
			title: titleOf(grouping, value, wording),
			note: message('explore.group.count', { count: sizes?.[code] ?? 0 })
		};
	};
}

function titleOf(grouping: Exclude<Grouping, 'date'>, value: string, wording: Wording): string {
	if (value !== NONE) return wording.nameOf(grouping, value);
	return message(grouping === 'place' ? 'query.none.place' : 'claim.speaker.report');
}

function dateHead(when: When | undefined): RowHead {
	if (!when) return { title: message('panel.undated'), note: '' };
	return { title: language().capitalised(formatWhen(when, 'long')), note: weekdayOf(when) };
}

function weekdayOf({ earliest, latest }: When): string {
	return earliest === null || earliest !== latest
		? ''
		: language().date(earliest * DAY_MS, { weekday: 'long' });
}
