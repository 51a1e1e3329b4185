import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVERY_ANSWER } from '../../../src/server/every-answer.ts';
import { FRAMED_PAGES, HOST_FILES } from '../../../src/server/host-files.ts';
import { ROOT } from '../../../src/server/repository.ts';

/** `[corpus]/reports/[report]` as these hosts have it. */
const toRule = (route: string) => `/${route.replace('[corpus]', ':corpus').replaceAll(/\/\([a-z]+\)/g, '')}`;
const fits = (rule: string, route: string) =>
	rule.endsWith('/*') ? route.startsWith(rule.slice(0, -1)) : rule === route;

it('lets others show no page but the embed', async () => {
	const entries = await readdir(join(ROOT, 'src/routes'), { recursive: true });
	const pages = entries
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => path.replaceAll('\\', '/'));
	const routes = pages.map((path) => toRule(path.replace(/\/?\+page\.svelte$/, '')));
	const open = routes.filter((route) => !FRAMED_PAGES.some((rule) => fits(rule, route)));
	expect(open).toEqual(['/:corpus/embed']);
});

it('says the same of every file as our own server', () => {
	for (const name of ['_headers', '.htaccess'])
		for (const [header, value] of Object.entries(EVERY_ANSWER)) {
			const line = name === '_headers' ? `  ${header}: ${value}` : `${header} "${value}"`;
			expect(HOST_FILES.get(name)).toContain(line);
		}
});
