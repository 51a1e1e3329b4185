import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../../../src/server/repository.ts';
import { AT_HOME, leaveAtHome } from '../../../../src/server/single-file/leave-at-home.ts';

const OURS = Object.keys(AT_HOME).filter((end) => end.endsWith('.ts'));
type Hooks = Record<'load' | 'buildEnd', (value?: unknown) => unknown>;

it.each(OURS)('%s is a module of the app', (end) => {
	expect(existsSync(join(ROOT, 'src/lib', end))).toBe(true);
});

it('puts what stands in for a module in its place, and leaves all others', () => {
	const { load } = leaveAtHome() as unknown as Hooks;
	expect(load(`/app/src/lib${OURS[0]}`)).toBe(AT_HOME[OURS[0]!]);
	expect(load('/app/src/lib/model/corpus.ts')).toBeNull();
});

it('fails the build that lacks a module, and no build that failed already', () => {
	const { load, buildEnd } = leaveAtHome() as unknown as Hooks;
	expect(() => buildEnd()).toThrow(OURS[0]);
	expect(() => buildEnd(new Error('before'))).not.toThrow();
	for (const end of Object.keys(AT_HOME)) load(`/app${end}`);
	expect(() => buildEnd()).not.toThrow();
});
