import { expect, it } from 'vitest';
import { troubleWords } from '../../../src/lib/map/gl/trouble-words.ts';

const unfetched = (status: number) =>
	Object.assign(new Error(`AJAXError: Failed to fetch (${status}): http://localhost/0/0/0.pbf`), { status });

it.each([
	[0, /the server does not answer/],
	[404, /the server answered 404/]
])('a part that was not fetched, status %i, is told of in our words', (status, words) => {
	const said = troubleWords(unfetched(status));
	expect(said).toMatch(words);
	expect(said).not.toContain('AJAXError');
});

it('what else fails is quoted, and said to be the words of another', () => {
	expect(troubleWords(new Error('x out of bounds'))).toMatch(/list holds .*program says: x out of bounds/);
});
