import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPLORE_ROUTE } from '../../../src/routes/[corpus]/explore-route.ts';
import { ROOT } from '../../../src/server/repository.ts';

it('is the folder in which the page of the map stands', () => {
	expect(existsSync(join(ROOT, 'src/routes', EXPLORE_ROUTE, '+page.svelte'))).toBe(true);
});
