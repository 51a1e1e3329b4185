import { expect, it } from 'vitest';
import { BASEMAP, CORPORA, GAZETTEER, STEPS } from '../../../src/server/steps.ts';
import { readModules } from '../house/read-modules.ts';

const imports = new Map(
	readModules(['src', 'geo']).map((module) => [
		module.path,
		module.imports.filter((link) => link.ours).map((link) => link.target)
	])
);

/** The files that a module is made of, itself included. */
function reach(path: string, seen = new Set<string>()): Set<string> {
	if (seen.has(path)) return seen;
	seen.add(path);
	for (const target of imports.get(path) ?? []) reach(target, seen);
	return seen;
}

it.each([BASEMAP, GAZETTEER, CORPORA])(
	'$name is out of date when any module of its command changes',
	({ commands, inputs }) => {
		const entry = commands.flat().find((word) => word.startsWith('geo/'))!;
		const modules = [...reach(entry)];
		expect(modules.length).toBeGreaterThan(1);
		const covers = (module: string) =>
			inputs.some((input) => module === input || module.startsWith(`${input}/`));
		expect(modules.filter((module) => !covers(module))).toEqual([]);
	}
);

it('has a name of its own for every step', () => {
	expect(new Set(STEPS.map((step) => step.name)).size).toBe(STEPS.length);
});
