import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HARBOUR, type Loose } from '../model/harbour.ts';
import { runCorpus } from '../../../geo/commands/corpus-verbs.ts';
import { runHere } from './run-command.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline diff '));
	await cp(HARBOUR, join(folder, 'old'), { recursive: true });
	await cp(HARBOUR, join(folder, 'new'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const diff = (...words: string[]) => runHere(runCorpus, ['diff', ...words], folder);

async function edit(path: string, change: (claims: Loose[]) => Loose[]): Promise<void> {
	const file = join(folder, path, 'claims.json');
	await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')) as Loose[])));
}

describe('npm run corpus -- diff', () => {
	it('says of a copy that nothing changed', async () => {
		expect(await diff('old', 'new')).toEqual({ code: 0, out: 'Nothing has changed.\n', err: '' });
	});

	it('says in a sentence and in a line each what changed', async () => {
		const change: Record<string, object> = {
			'ferry-since-monday': { text: 'No ferry\nhas left.', when: '2031-05-12' },
			'pier-unsafe': { about: ['port-alder'] },
			'storm-damage': { credibility: 4 }
		};
		await edit('new', (claims) =>
			claims
				.filter(({ id }) => id !== 'ships-return')
				.map((claim: { id: string }) => ({ ...claim, ...change[claim.id] }))
		);
		const { code, out } = await diff('old', 'new');
		expect(code).toBe(1);
		expect(out.trimEnd().split('\n')).toEqual([
			'Claims: 1 withdrawn, 1 reworded, 1 moved, 1 re-dated and 1 changed otherwise.',
			'Claim withdrawn: ships-return: Ships will return once the pier is mended.',
			'Claim reworded: ferry-since-monday: wording: was “No ferry has left Port Alder since Monday 12 May.”, now “No ferry has left.”',
			'Claim moved: pier-unsafe: places: was The north pier, now Port Alder',
			'Claim re-dated: ferry-since-monday: date: was 12 to 14 May 2031, now 12 May 2031',
			'Claim changed otherwise: storm-damage: credibility: was not given, now 4'
		]);
	});

	it('names the position, the origin and the dispute that a question gained', async () => {
		await edit('old', (claims) => claims.filter(({ id }) => !String(id).endsWith('-strike')));
		const { code, out } = await diff('old', 'new');
		expect(code).toBe(1);
		expect(out.trimEnd().split('\n').slice(-3)).toEqual([
			'Question with a new position: why-stopped: The dockers are on strike.',
			"Question with a new origin: why-stopped: Dockers' union",
			'Question now disputed: why-stopped: Why did the ferry stop?'
		]);
	});

	it('tells of places, events, actors and sources', async () => {
		const rewrite = async (file: string, change: (text: string) => string) => {
			const path = join(folder, 'new', file);
			await writeFile(path, change(await readFile(path, 'utf8')));
		};
		await rewrite('sources.json', (text) => text.replace(/"reliability": "\w"/, '"reliability": "E"'));
		await rewrite('places.geojson', (text) =>
			text.replace(/("type": "Point",\s*"coordinates": \[\s*)[-\d.]+/, '$1-12.5')
		);
		const { code, out } = await diff('old', 'new');
		expect(code).toBe(1);
		const lines = out.trimEnd().split('\n');
		expect(lines[0]).toBe('Places: 1 changed; sources: 1 changed.');
		expect(lines[1]).toMatch(/^Place changed: [\w-]+: position or outline: not as before$/);
		expect(lines[2]).toMatch(/^Source changed: [\w-]+: reliability: was \w, now E$/);
	});

	it('prints the faults of what cannot be compared', async () => {
		await rm(join(folder, 'new/actors.json'));
		const { code, out, err } = await diff('old', 'new');
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(`${join('new', 'actors.json')}: found no such file`);
	});

	it.each([[['old']], [['old', 'new', 'newer']]])('refuses %j', async (words) => {
		const { code, err } = await diff(...words);
		expect([code, err]).toEqual([2, expect.stringContaining('expected two folders')]);
	});
});
