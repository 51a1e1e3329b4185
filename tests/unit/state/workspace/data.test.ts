import { COMPILED_FORMAT } from '../../../../src/lib/model/compiled.ts';
import { describe, expect, test } from 'vitest';
import { DataError, fetchCorpus, fetchIndex, type Fetch } from '../../../../src/lib/state/workspace/data.ts';

const answering =
	(body: string, status = 200): Fetch =>
	() =>
		Promise.resolve(new Response(body, { status }));

describe('data that cannot be had', () => {
	test.each([
		['a refused connection', () => Promise.reject(new TypeError('refused')), /refused/],
		['a missing file', answering('', 404), /404/],
		['what is no JSON', answering('<!doctype html>'), /JSON/],
		['another format', answering('{"format":7}'), new RegExp(`found format 7, expected ${COMPILED_FORMAT}`)]
	])('%s is said with the file’s name', async (_, load, reason) => {
		const failure = await fetchIndex('/data/', load).catch((error: unknown) => error);
		if (!(failure instanceof DataError)) throw new Error(`expected a DataError, got ${String(failure)}`);
		expect(failure.path).toBe('data/index.json');
		expect(failure.message).toContain('data/index.json');
		expect(failure.message).toMatch(reason);
	});
});

describe('data of the right format', () => {
	test.each([
		[{ 'Dateline-Live': 'yes' }, true],
		[{}, false]
	])('with headers %j are followed: %s', async (headers, isLive) => {
		const load = () => Promise.resolve(Response.json({ format: 1, corpora: [] }, { headers }));
		expect(await fetchIndex('/data/', load)).toEqual({ format: 1, corpora: [], isLive });
	});

	test('is asked for below the root and handed on as it is', async () => {
		const asked: string[] = [];
		const load: Fetch = (address) => {
			asked.push(String(address));
			return Promise.resolve(Response.json({ format: COMPILED_FORMAT, corpus: { id: 'x' }, placements: {} }));
		};
		const compiled = await fetchCorpus('/base/data/', 'x/corpus.json', load);
		expect(asked).toEqual(['/base/data/x/corpus.json']);
		expect(compiled.corpus.id).toBe('x');
	});
});
