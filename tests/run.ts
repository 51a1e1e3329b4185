// `npm test` and `npm run check`: every check and test of the project as one command with one closing line.
// `npm test -- unit browser` runs only what is named.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError, bringUpToDate } from '../src/server/bring-up-to-date.ts';
import { CACHE_FOLDER, ROOT } from '../src/server/repository.ts';
import { STEPS } from '../src/server/steps.ts';
import { NoBrowserError, obtainBrowser } from '../src/server/find-browser.ts';

interface Count {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	/** What failed, as a person would look for it. */
	readonly failures: readonly string[];
}

/** `keep` says what it has to say at its end, since another stage runs beside it. */
type Stage = (output: Output) => Promise<Count>;
type Output = 'keep' | 'show';

/** What stands together runs side by side: each leaves a core idle at times. The browser tests fill two by themselves. */
const STAGES: readonly Readonly<Record<string, Stage>>[] = [
	{ check: runChecks, build: runBuild },
	{ unit: (output) => runTests('unit', output), component: (output) => runTests('component', output) },
	{ browser: (output) => runTests('browser', output) }
];
const NAMES = STAGES.flatMap((stages) => Object.keys(stages));

/** Parts of a stage, for whoever asks for them by name. */
const PARTS: Readonly<Record<string, Stage>> = {
	hostile: (output) => runTests('unit', output, 'tests/unit/hostile'),
	kills: (output) => {
		process.env['DATELINE_KILLS'] ??= '200';
		return runTests('browser', output, 'tests/browser/desk-kills');
	}
};

const CHECKS: Readonly<Record<string, readonly string[]>> = {
	format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
	lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
	types: ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human'],
	'dead code': ['node_modules/knip/bin/knip.js', '--no-progress']
};

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, failures: [] };
const PASSED: Count = { ...NOTHING, passed: 1 };
const failure = (name: string): Count => ({ ...NOTHING, failed: 1, failures: [name] });

function add(counts: readonly Count[]): Count {
	return {
		passed: counts.reduce((sum, count) => sum + count.passed, 0),
		failed: counts.reduce((sum, count) => sum + count.failed, 0),
		skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
		failures: counts.flatMap((count) => count.failures)
	};
}

async function timed(name: string, stage: Stage, output: Output): Promise<Count> {
	const began = performance.now();
	const count = await stage(output);
	console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
	return count;
}

async function runChecks(): Promise<Count> {
	return add(
		await Promise.all(
			Object.entries(CHECKS).map(async ([name, command]) => {
				const { code, printed } = await runNode(command, 'keep');
				console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
				if (code === 0) return PASSED;
				console.log(printed.trimEnd());
				return failure(name);
			})
		)
	);
}

/** The data and the app, and the browser that the tests after it need. */
async function runBuild(): Promise<Count> {
	try {
		process.env['DATELINE_BROWSER'] = obtainBrowser(console.log);
		for (const step of STEPS) await bringUpToDate(step);
		return PASSED;
	} catch (error) {
		if (!(error instanceof BuildError || error instanceof NoBrowserError)) throw error;
		console.log(`✗ ${error.message}`);
		return failure(error.message);
	}
}

interface TestReport {
	readonly numPassedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly {
		readonly name: string;
		readonly status: string;
		readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
	}[];
}

/** `part`: a folder of the project's tests; all where it is left out. */
async function runTests(project: string, output: Output, part?: string): Promise<Count> {
	const file = join(CACHE_FOLDER, 'tests', `${project}.json`);
	await mkdir(join(CACHE_FOLDER, 'tests'), { recursive: true });
	await rm(file, { force: true });
	const command = [
		'node_modules/vitest/vitest.mjs',
		'run',
		'--project',
		project,
		'--passWithNoTests',
		...(part ? [part] : [])
	];
	const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
	const { code, printed } = await runNode([...command, ...reporters], output);
	if (output === 'keep') console.log(printed.trimEnd());
	const report = await readFile(file, 'utf8').then(
		(text) => JSON.parse(text) as TestReport,
		() => null
	);
	if (!report) return code === 0 ? NOTHING : failure(`${project} tests did not run`);
	const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
		const failed = assertionResults.filter((test) => test.status === 'failed');
		if (failed.length > 0) return failed.map((test) => `${project}: ${test.fullName}`);
		return status === 'failed' ? [`${project}: ${name} could not be run`] : [];
	});
	if (code !== 0 && failures.length === 0) failures.push(`${project}: an error outside every test`);
	const skipped = report.numPendingTests + report.numTodoTests;
	return { passed: report.numPassedTests, failed: failures.length, skipped, failures };
}

function runNode(command: readonly string[], output: Output): Promise<{ code: number; printed: string }> {
	return new Promise((done, fail) => {
		const kept = output === 'keep' ? 'pipe' : 'inherit';
		const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', kept, kept] });
		const parts: Buffer[] = [];
		child.stdout?.on('data', (part: Buffer) => parts.push(part));
		child.stderr?.on('data', (part: Buffer) => parts.push(part));
		child.on('error', fail);
		child.on('close', (code) => done({ code: code ?? 1, printed: Buffer.concat(parts).toString() }));
	});
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !NAMES.includes(name) && !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
	const known = [...NAMES, ...Object.keys(PARTS)];
	console.error(`There is no "${unknown.join('", "')}" to run; expected ${known.join(', ')}.`);
	process.exit(2);
}
await runNode(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], 'show');
const counts: Count[] = [];
for (const stages of STAGES) {
	const wanted = Object.entries(stages).filter(([name]) => named.length === 0 || named.includes(name));
	const output = wanted.length > 1 ? 'keep' : 'show';
	counts.push(...(await Promise.all(wanted.map(([name, stage]) => timed(name, stage, output)))));
}
for (const [name, stage] of Object.entries(PARTS))
	if (named.includes(name)) counts.push(await timed(name, stage, 'show'));
const { passed, failed, skipped, failures } = add(counts);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
