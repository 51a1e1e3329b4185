// What deciding on drafts takes at this desk: who decides, and the gazetteer from which places are made.
import type { Deciding } from '../../desk/drafts/decide-drafts.ts';
import { makePlace } from '../../desk/drafts/proposed-place.ts';
import { message } from '../../messages/message.ts';
import type { CorpusDesk } from './corpus-desk.svelte.ts';
import { loadGazetteer } from './gazetteer.ts';
import { todayIn } from './today.ts';

/** `event` is the one of what names none; see `Deciding`. Without a gazetteer places are as the reading gave them. */
export async function decidingAt(
	desk: CorpusDesk,
	dataRoot: string,
	event: string | null
): Promise<Deciding> {
	const gazetteer = await loadGazetteer(dataRoot).catch(() => null);
	const say = (source: string | null) =>
		source === null ? message('desk.place.read') : message('desk.place.from', { source });
	return {
		by: { by: desk.by, on: todayIn(new Date()) },
		event,
		makePlace: (records, place) => makePlace(records, place, gazetteer, say),
		role: message('desk.actor.role.none')
	};
}
