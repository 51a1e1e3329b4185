// Compiles corpora into what the app reads at run time:
//
//   node --import tsx geo/build.ts --out DIR [--precompress] CORPUS…
//   node --import tsx geo/build.ts --stay
//
// With --stay it compiles what it is sent, as often as it is. A corpus with faults becomes a list of them and the others still compile: the
// app shows the list, so that the command fails only where it cannot write.
import '../src/lib/messages/speak-english.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCorpora } from './compile/build-corpora.ts';
import { isSystemError, systemWords } from '../src/lib/model/system-words.ts';
import type { WriteOptions } from './compile/write-corpora.ts';

const { values, positionals } = parseArgs({
	options: {
		out: { type: 'string', default: 'static/data' },
		precompress: { type: 'boolean', default: false },
		stay: { type: 'boolean', default: false }
	},
	allowPositionals: true
});

if (values.stay) stay();
else
	await build(
		positionals.map((path) => resolve(path)),
		values
	);

async function build(folders: readonly string[], options: WriteOptions): Promise<void> {
	for (const compilation of await buildCorpora(folders, options)) {
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
}

/** Answers each message, whose failure is null where all was written, until whoever sends them is gone. */
function stay(): void {
	process.channel?.ref();
	process.on('message', ({ folders, ...options }: WriteOptions & { readonly folders: readonly string[] }) => {
		build(folders, options).then(
			() => process.send?.({ failure: null }),
			(error: unknown) => process.send?.({ failure: inWords(error) })
		);
	});
}

function inWords(error: unknown): string {
	if (isSystemError(error)) return systemWords(error);
	return error instanceof Error ? error.message : String(error);
}
