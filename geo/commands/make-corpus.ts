// A new corpus folder FOLDER/NAME with an example of each file and a README
// that explains every field. Without FOLDER it stands among the built-in corpora, where `npm start` finds it.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { corpusId } from '../../src/lib/model/schema/fields.ts';
import { fromHere, UsageError } from './command.ts';
import { describeFiles } from './describe-files.ts';

const GEO = join(import.meta.dirname, '..');
const USAGE = 'npm run new -- NAME [FOLDER]';

/** Makes the corpus that `words` name and gives the exit code. */
export async function runNew([name, parent, ...more]: readonly string[]): Promise<number> {
	if (name === undefined || more.length > 0) throw new UsageError(USAGE);
	const checked = corpusId.safeParse(name);
	if (!checked.success)
		throw new UsageError(
			`The name is "${name}"; expected ${checked.error.issues[0]!.message}. Such as port-talks: ${USAGE}`
		);
	const folder = parent === undefined ? join(GEO, 'corpora', name) : join(fromHere(parent), name);
	if (existsSync(folder)) throw new UsageError(`There is ${folder} already; expected a name that is free.`);
	try {
		await makeCorpus(folder, name, new Date());
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
	const shown = relative(fromHere('.'), folder);
	console.log(
		[
			`Made ${shown}. README.md in it explains every field.`,
			`Check it:  npm run corpus -- check ${quoted(shown)}`,
			`See it:    npm start -- ${quoted(shown)}`
		].join('\n')
	);
	return 0;
}

async function makeCorpus(folder: string, name: string, now: Date): Promise<void> {
	await mkdir(folder, { recursive: true });
	await cp(join(GEO, 'template'), folder, { recursive: true });
	const file = join(folder, 'corpus.json');
	const head = await readFile(file, 'utf8');
	await writeFile(file, head.replaceAll('NAME', name).replaceAll('TODAY', now.toISOString().slice(0, 10)));
	await writeFile(join(folder, 'README.md'), describeFiles(name));
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
	return path.includes(' ') ? `"${path}"` : path;
}
