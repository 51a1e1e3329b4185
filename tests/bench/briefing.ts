// `npm run bench -- briefing [ROUNDS [SIZE]]`: from the key that asks for a slide to the map that has nothing left to draw, beside a bare
// MapLibre page of the same size and layers that jumps between the same cameras: with the shipped briefing, and with one of a generated
// corpus of SIZE claims, 100,000 unless told otherwise. Cut, not flown, as a jump is. Both are timed to the frame after which nothing is
// left to draw; what the graphics process still does then is in neither. Both draw the basemap with its names, the marks with theirs,
// regions, discs, arcs and bands. The bare page's regions have hard edges, and it has no text beside its map: what it leaves out counts
// for it. Of the generated claims it draws clusters of its own source, which are circles of one colour, with their counts.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { BLANK_SLIDE, EXPLORE, type Briefing } from '../../src/lib/briefing/briefing.ts';
import { parseBriefing } from '../../src/lib/briefing/parse-briefing.ts';
import { toPresentable } from '../../src/lib/briefing/presentable.ts';
import { serialiseBriefing } from '../../src/lib/briefing/serialise-briefing.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { HEADER_FILE, LARGE_FROM, type LargeCorpus } from '../../src/lib/query/columnar/large-corpus.ts';
import { bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { DATA_FOLDER } from '../../src/server/repository.ts';
import { mountData, serveApp } from '../../src/server/serve-app.ts';
import { STEPS } from '../../src/server/steps.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { measureSlides, type Compared, type SlideTimes } from './briefing/measure-slides.ts';
import { wholeCorpus } from './generate.ts';
import { generateCorpus, type Affair } from './generated/generate-corpus.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { serveBare } from './serve-bare.ts';
import { median, quantile } from './statistics.ts';
import { writeWithPoints } from './write-points.ts';

const CORPUS = 'moscow-talks';
const DEFAULT_ROUNDS = 8;
const DEFAULT_SIZE = 100_000;
/** Slides of the generated briefing, and the degrees that their maps show. */
const SLIDES = 8;
const SPAN = { width: 30, height: 16 };

export async function benchBriefing(words: readonly string[]): Promise<string> {
	const rounds = Number(words[0] ?? DEFAULT_ROUNDS);
	const size = Number(words[1] ?? DEFAULT_SIZE);
	if (!Number.isInteger(rounds) || rounds < 3)
		throw new Error(`The number of rounds is "${words[0]}"; expected at least 3`);
	if (!Number.isInteger(size) || size < LARGE_FROM)
		throw new Error(`The number of claims is "${words[1]}"; expected at least ${LARGE_FROM}`);
	for (const step of STEPS) await bringUpToDate(step);
	const browser = await launchBrowser();
	try {
		const shipped = await measure(browser, DATA_FOLDER, await shippedBriefing(), rounds);
		const { folder, compared } = await generatedBriefing(size);
		const generated = await measure(browser, folder, compared, rounds);
		return report([shipped, generated], rounds, describeMachine(browser.version()));
	} finally {
		await browser.close();
	}
}

async function measure(
	browser: Browser,
	folder: string,
	compared: Compared,
	rounds: number
): Promise<SlideTimes> {
	const app = await serveApp({ data: folder });
	const bare = await serveBare(mountData(folder));
	try {
		return await measureSlides(browser, app.address, bare.address, compared, rounds);
	} finally {
		await Promise.all([app.close(), bare.close()]);
	}
}

async function shippedBriefing(): Promise<Compared> {
	const compiled = await readJson<CompiledCorpus>(join(DATA_FOLDER, CORPUS, HEADER_FILE));
	const shipped = compiled.corpus.briefings[0]!;
	const read = parseBriefing(shipped.id, shipped.markdown);
	if (!read.ok) throw new Error(`${shipped.id} has faults; expected none`);
	return { briefing: read.briefing, presentable: toPresentable(compiled), isClustered: false };
}

/** Writes the corpus with its briefing, as a corpus folder would ship one. */
async function generatedBriefing(size: number): Promise<{ folder: string; compared: Compared }> {
	const affair = generateCorpus(size);
	const briefing = briefingOf(affair);
	const folder = await writeWithPoints(size);
	const path = join(folder, affair.corpus.id, HEADER_FILE);
	const header = await readJson<LargeCorpus>(path);
	const briefings = [{ id: briefing.id, title: briefing.title, markdown: serialiseBriefing(briefing) }];
	await writeFile(path, JSON.stringify({ ...header, corpus: { ...header.corpus, briefings } }));
	const presentable = toPresentable(wholeCorpus(affair, size));
	return { folder, compared: { briefing, presentable, isClustered: true } };
}

/** One slide an event, each round another place. */
function briefingOf({ corpus, placements }: Affair): Briefing {
	const slides = Array.from({ length: SLIDES }, (_, at) => {
		const [longitude, latitude] = placements[corpus.places[at * 7]!.id]!.point;
		const west = Math.max(-180, Math.round(longitude - SPAN.width / 2));
		const south = Math.max(-60, Math.round(latitude - SPAN.height / 2));
		const bounds = [west, south, west + SPAN.width, south + SPAN.height] as const;
		const search = `?event=${corpus.events[at]!.id}`;
		return { ...BLANK_SLIDE, id: `slide-${at}`, title: `Slide ${at}`, view: { ...EXPLORE, search }, bounds };
	});
	return { id: 'made-up', title: 'Made up', seconds: null, slides };
}

async function readJson<Value>(path: string): Promise<Value> {
	return JSON.parse(await readFile(path, 'utf8')) as Value;
}

function report(all: readonly SlideTimes[], rounds: number, machine: string): string {
	const row = (name: string, values: readonly number[]) => [
		name,
		`${Math.round(median(values))} ms`,
		`${Math.round(quantile(values, 0.95))} ms`
	];
	const against = (name: string, own: readonly number[], peer: readonly number[]) => [
		name,
		...[0.5, 0.95].map((share) => `${(quantile(own, share) / quantile(peer, share)).toFixed(2)} ×`)
	];
	const rows = all.flatMap(({ claims, next, other, jump, set }) => [
		row(`Dateline, ${claims.toLocaleString('en')} claims: the next slide`, next),
		row('bare MapLibre jumpTo, same layers and size', jump),
		against('Dateline against it', next, jump),
		row(`Dateline, ${claims.toLocaleString('en')} claims: a slide asked for by number`, other),
		row('bare MapLibre jumpTo with setData of what that slide shows', set),
		against('Dateline against it', other, set),
		against('Dateline against jumpTo alone', other, jump)
	]);
	const counts = all.map(({ next, other }) => `${next.length} and ${other.length}`).join('; ');
	return [
		markdownTable([['slide change to settled map', 'median', 'p95'], ...rows]),
		'',
		`\`npm run bench -- briefing ${rounds}\`: ${counts} changes, interleaved, tiles at hand, cuts as with reduced motion. ${machine}.`
	].join('\n');
}
