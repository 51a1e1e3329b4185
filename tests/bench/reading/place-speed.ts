// How many words a second the whole reader of places goes through, beside a plain search for 200,000 names in the same run. Rounds take turns,
// so that a busy machine slows both.
import AhoCorasick from 'modern-ahocorasick';
import type { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';
import { readPlaces } from '../../../src/lib/reading/places/read-places.ts';
import { median } from '../statistics.ts';

export interface Speed {
	/** Words a second, medians. */
	readonly ours: number;
	readonly peer: number;
	readonly words: number;
}

const NAMES = 200_000;
const ROUNDS = 7;

export function measureSpeed(texts: readonly string[], gazetteer: Gazetteer): Speed {
	const matcher = new AhoCorasick(manyNames(gazetteer));
	const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
	const ours: number[] = [];
	const peer: number[] = [];
	// The first round warms both.
	for (let round = 0; round <= ROUNDS; round++) {
		const mine = time(() => texts.forEach((text) => readPlaces(text, { gazetteer })));
		const other = time(() => texts.forEach((text) => matcher.search(text)));
		if (round === 0) continue;
		ours.push(words / mine);
		peer.push(words / other);
	}
	return { ours: median(ours), peer: median(peer), words };
}

/** Names of places as they are shown. */
function manyNames(gazetteer: Gazetteer): string[] {
	const names = new Set<string>();
	for (let place = 0; place < gazetteer.size && names.size < NAMES; place++) {
		const { en, ar, ru } = gazetteer.names.shown(place);
		for (const name of [en, ar, ru]) if (name !== '' && names.size < NAMES) names.add(name);
	}
	return [...names];
}

/** Seconds. */
function time(work: () => void): number {
	const began = performance.now();
	work();
	return (performance.now() - began) / 1000;
}
