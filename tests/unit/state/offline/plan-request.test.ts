import { expect, it } from 'vitest';
import { planRequest, type Asked } from '../../../../src/lib/state/offline/plan-request.ts';

const ROOT = 'https://dateline.example/maps/';
const asked = (path: string, more: Partial<Asked> = {}): Asked => ({
	...{ method: 'GET', url: new URL(path, ROOT).href, mode: 'cors', isOwn: false },
	...more
});

it.each<[string, Asked, string]>([
	['a file whose name changes with its content', asked('_app/immutable/chunks/a.js'), 'app'],
	['the version of the app', asked('_app/version.json'), 'pass'],
	['a corpus', asked('data/moscow-talks/corpus.json'), 'data'],
	['a tile', asked('data/basemap/3/2/1.pbf'), 'data'],
	['a part of an archive of tiles', asked('data/near.pmtiles', { isOwn: true }), 'pass'],
	['the icon', asked('icon.svg'), 'data'],
	['a page', asked('moscow-talks/reports/tass', { mode: 'navigate' }), 'shell'],
	['the first page', asked('', { mode: 'navigate' }), 'shell'],
	['a file that is opened as a page', asked('third-party.txt', { mode: 'navigate' }), 'pass'],
	['what a server answers', asked('api/v1/ask', { mode: 'navigate' }), 'pass'],
	['what is sent', asked('data/moscow-talks/corpus.json', { method: 'POST' }), 'pass'],
	['another app of the same host', asked('../data/x.json'), 'pass'],
	['another host', asked('https://else.example/maps/data/x.json'), 'pass']
])('of %s says what is done', (_, request, plan) => {
	expect(planRequest(request, ROOT)).toBe(plan);
});
