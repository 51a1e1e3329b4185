import { expect, it } from 'vitest';
import { corpusId } from '../../../src/lib/model/schema/fields.ts';
import { mountData } from '../../../src/server/serve-app.ts';

it('no corpus can have the name of what the server keeps among the corpora', () => {
	const names = mountData('given', '/map/near.pmtiles').flatMap(({ prefix }) =>
		prefix.split('/').filter(Boolean)
	);
	expect(names).toContain('gazetteer');
	for (const name of names) expect(corpusId.safeParse(name).success, name).toBe(false);
});
