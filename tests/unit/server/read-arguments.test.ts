import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_PORT, readArguments, UsageError } from '../../../src/server/read-arguments.ts';

const HERE = resolve('/somewhere');
const NO_CLAIMS = { claims: [], widest: 'all' };

it.each([
	[[], {}, { corpora: [], host: '127.0.0.1', port: DEFAULT_PORT, names: [], basemap: null }],
	[['--port', '8080'], {}, { corpora: [], host: '127.0.0.1', port: 8080, names: [], basemap: null }],
	[[], { PORT: '9000' }, { corpora: [], host: '127.0.0.1', port: 9000, names: [], basemap: null }],
	[
		['--port=8080'],
		{ PORT: '9000' },
		{ corpora: [], host: '127.0.0.1', port: 8080, names: [], basemap: null }
	],
	[
		['--allow-host', 'Maps.example', '--allow-host=b'],
		{},
		{ corpora: [], host: '127.0.0.1', port: DEFAULT_PORT, names: ['maps.example', 'b'], basemap: null }
	],
	[
		['--edit', 'a'],
		{},
		{
			corpora: [resolve(HERE, 'a')],
			host: '127.0.0.1',
			port: DEFAULT_PORT,
			names: [],
			basemap: null,
			edit: true
		}
	],
	[['--host', '0.0.0.0'], {}, { corpora: [], host: '0.0.0.0', port: DEFAULT_PORT, names: [], basemap: null }],
	[
		['--claims', 'data', '--audience', 'reviewed'],
		{},
		{
			corpora: [],
			host: '127.0.0.1',
			port: DEFAULT_PORT,
			names: [],
			basemap: null,
			claims: [resolve(HERE, 'data')],
			widest: 'reviewed'
		}
	],
	[
		['my corpus', '../b'],
		{},
		{
			corpora: [resolve(HERE, 'my corpus'), resolve('/b')],
			host: '127.0.0.1',
			port: DEFAULT_PORT,
			names: [],
			basemap: null
		}
	]
])('reads %j with %j', (words, environment, options) => {
	expect(readArguments(words, environment, HERE)).toEqual({ edit: false, ...NO_CLAIMS, ...options });
});

it.each([
	[['--prot', '1'], '--prot'],
	[['--port', 'http'], '"http"'],
	[['--port', '65536'], '"65536"'],
	[['--port=-1'], '"-1"'],
	[['--audience', 'some'], '"some"'],
	[['--allow-host', 'http://maps.example'], '"http://maps.example"'],
	[['--allow-host', 'maps.example:80'], '"maps.example:80"']
])('refuses %j in one line that names it', (words, named) => {
	const read = () => readArguments(words, {}, HERE);
	expect(read).toThrow(UsageError);
	expect(read).toThrow(named);
	expect(read).toThrow(/^[^\n]*$/);
});
