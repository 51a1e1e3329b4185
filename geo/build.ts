// Compiles corpora into what the app reads at run time:
//
//   node --import tsx geo/build.ts [--out DIR] [--precompress] [CORPUS…]
//
// Without corpora, all folders of geo/corpora; without --out, static/data. A corpus with faults becomes a
// list of them and the others still compile: the app shows the list, so that the command fails only where it
// cannot write.
import '../src/lib/messages/speak-english.ts';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCorpora } from './compile/build-corpora.ts';

const BUILT_IN = join(import.meta.dirname, 'corpora');

const { values, positionals } = parseArgs({
	options: {
		out: { type: 'string', default: join(import.meta.dirname, '..', 'static', 'data') },
		precompress: { type: 'boolean', default: false }
	},
	allowPositionals: true
});

const folders = positionals.length > 0 ? positionals.map((path) => resolve(path)) : await builtInCorpora();

for (const compilation of await buildCorpora(folders, values)) {
	if (compilation.state === 'ready') {
		const { id, claims, reports } = compilation.compiled.corpus;
		console.log(`${id}: ${claims.length} claims of ${reports.length} reports`);
	} else {
		const { folder, faults } = compilation;
		console.error(
			`${folder}: faults: ${faults.length}. "npm run corpus -- check" with this folder lists them.`
		);
	}
}

async function builtInCorpora(): Promise<string[]> {
	const entries = await readdir(BUILT_IN, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(BUILT_IN, entry.name))
		.sort();
}
