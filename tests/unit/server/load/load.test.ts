// Tables loaded by a process of its own, as people do it, and stopped in the middle.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileHolding } from '../../../../src/lib/answers/worker/file-holding.ts';
import type { CorpusIndex } from '../../../../src/lib/model/compiled.ts';

/** Moments at which a load is killed; `npm test -- cluster` takes fifty. */
const KILLS = Number(process.env['DATELINE_KILLS'] ?? 3);
const COLUMNS =
	'GlobalEventID,Day,Actor1Name,EventCode,EventRootCode,Actor2Name,ActionGeo_Fullname,ActionGeo_Type,ActionGeo_Lat,ActionGeo_Long,SOURCEURL,DATEADDED';
const PLACES = [
	'"Paris, France",4,48.86,2.35',
	'"Kyiv, Ukraine",4,50.45,30.52',
	'"Qamishli, Syria",4,37.05,41.22'
];

let root: string;
let file: string;
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'dateline-load-'));
	file = join(root, 'events.csv');
	await writeFile(file, `${COLUMNS}\n${rows(0, 300)}`);
	// A day that is none, on the line 12.
	await writeFile(file, readFileSync(file, 'utf8').replace('\n10,201901', '\n10,201999'));
	utimesSync(file, 1_600_000_000, 1_600_000_000);
});
afterAll(() => rm(root, { recursive: true }));

function rows(from: number, to: number): string {
	let text = '';
	for (let at = from; at < to; at++)
		text += `${at},201901${String(1 + (at % 28)).padStart(2, '0')},ACTOR${at % 7},040,04,ACTOR${at % 5},${PLACES[at % 3]},https://site${at % 4}.example/${at},20190130\n`;
	return text;
}

function start(...words: string[]) {
	const command = ['--import', 'tsx', 'src/server/load/run.ts', 'load', ...words, '--batch', '20'];
	const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (part: Buffer) => (said += String(part)));
	const ended = new Promise<{ readonly code: number | null; readonly said: string }>((done) =>
		child.on('close', (code) => done({ code, said }))
	);
	return { child, ended };
}
const run = (...words: string[]) => start(...words).ended;

function published(target: string) {
	const index = join(target, 'index.json');
	if (!existsSync(index)) return null;
	const { corpora } = JSON.parse(readFileSync(index, 'utf8')) as CorpusIndex;
	const [entry] = corpora;
	if (entry?.state !== 'ready') throw new Error('found no corpus that is ready');
	const folder = join(target, dirname(entry.path));
	const hash = createHash('sha256');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	for (const name of files)
		if (statSync(join(folder, name)).isFile()) hash.update(name).update(readFileSync(join(folder, name)));
	return { claims: entry.claims, folder, hash: hash.digest('hex') };
}

describe('a table that is loaded', { timeout: 300_000 + 60_000 * KILLS }, () => {
	it('is there as column files; rows with faults are listed by file and line', async () => {
		const target = join(root, 'whole');
		const { code, said } = await run(file, '--into', target, '--title', 'Events');
		expect(said).toContain('events.csv: 300 rows: 299 claims, 1 rows with faults.');
		expect(said).toMatch(/events\.csv:12 #11 Day: found "20199911"/);
		expect(code).toBe(1);
		const { folder, hash } = published(target)!;
		const holding = await FileHolding.open(async (name) => readFileSync(join(folder, name)));
		expect(holding.table.size).toBe(299);
		expect(holding.compiled.corpus.places.map(({ name }) => name)).toContain('Kyiv, Ukraine');
		expect((await holding.read([298]))[0]).toMatchObject({ id: 'gdelt-events-299', status: 'draft' });
		// Again it is the same; a file that grew adds what is new.
		expect((await run(file, '--into', target)).said).toContain('15 of 15 batches were there already');
		expect(published(target)!.hash).toBe(hash);
		const more = join(root, 'more.csv');
		await writeFile(more, `${COLUMNS}\n`);
		await appendFile(more, rows(300, 330));
		await run(more, '--into', target);
		expect(published(target)!.claims).toBe(329);
	});

	it(`killed at ${KILLS} moments and run again it is what it is without`, async () => {
		const clean = join(root, 'clean', 'events');
		const began = performance.now();
		await run(file, '--into', clean);
		const took = performance.now() - began;
		const expected = published(clean)!;
		const target = join(root, 'killed', 'events');
		for (let kill = 0; kill < KILLS; kill++) {
			// What was loaded before is taken away at times, so that every moment of a load is met.
			if (published(target)) await rm(target, { recursive: true });
			const { child, ended } = start(file, '--into', target);
			await pause(Math.random() * took);
			child.kill('SIGKILL');
			await ended;
			await rm(join(target, '.loading'), { force: true });
			const seen = published(target);
			if (seen) expect(seen.hash).toBe(expected.hash);
		}
		await run(file, '--into', target);
		expect(published(target)).toMatchObject({ claims: expected.claims, hash: expected.hash });
	});

	it('refuses what is no table of a known kind, and says what to do', async () => {
		const other = join(root, 'other.csv');
		await writeFile(other, 'a,b\n1,2\n');
		const { code, said } = await run(other, '--into', join(root, 'refused'));
		expect(code).toBe(2);
		expect(said).toMatch(/other\.csv is of no data set .*--map/);
		expect(published(join(root, 'refused'))).toBeNull();
	});
});
