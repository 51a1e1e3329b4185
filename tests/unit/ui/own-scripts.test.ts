import { expect, it } from 'vitest';
import { isBuiltScript, trustScripts } from '../../../src/lib/ui/own-scripts.ts';

const PAGE = 'https://maps.example/dateline/port-talks?q=a';

it.each([
	'https://maps.example/dateline/_app/immutable/workers/map.worker-Ab_1.js',
	'/_app/immutable/workers/map.js',
	'../service-worker.js'
])('%s is of the app', (address) => {
	expect(isBuiltScript(address, PAGE)).toBe(true);
});

it.each([
	'https://other.example/_app/immutable/workers/map.js',
	'//other.example/service-worker.js',
	'data:text/javascript,alert(1)',
	'javascript:alert(1)',
	'blob:https://maps.example/0000',
	'/data/port-talks/evil.js',
	'/_app/immutable/../../data/evil.js',
	'http://['
])('%s is not', (address) => {
	expect(isBuiltScript(address, PAGE)).toBe(false);
});

it('makes one rule, for addresses of scripts alone, and none where a browser does not ask', () => {
	let rules: object = {};
	trustScripts((address, sink) => address === 'a.js' && sink === 'Worker constructor', {
		createPolicy: (name, made) => (rules = { name, ...made })
	});
	expect(Object.keys(rules)).toEqual(['name', 'createScriptURL']);
	const { createScriptURL } = rules as {
		createScriptURL: (address: string, type: string, sink: string) => string | null;
	};
	expect(createScriptURL('a.js', 'TrustedScriptURL', 'Worker constructor')).toBe('a.js');
	expect(createScriptURL('a.js', 'TrustedScriptURL', 'HTMLScriptElement src')).toBeNull();
	expect(() => trustScripts(() => true, undefined)).not.toThrow();
});
