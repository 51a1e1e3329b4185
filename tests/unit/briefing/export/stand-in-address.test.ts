import { expect, it } from 'vitest';
import {
	STAND_IN_ORIGIN,
	toFragment,
	toStandIn
} from '../../../../src/lib/briefing/export/single-file/stand-in-address.ts';

it.each([
	'/',
	'/moscow-talks?open=qamishli&camera=5.7/35.3/38.5',
	'/moscow-talks/reports/5-unnamed-c?claim=x#p3',
	'/c?words=%D9%82%D8%A7%20%23%26'
])('keeps the address %s behind the # of the file', (path) => {
	const url = new URL(path, STAND_IN_ORIGIN);
	expect(toFragment(url)).toBe(`#${path}`);
	expect(toStandIn(`#${path}`).href).toBe(url.href);
});

it.each(['', '#', '#somewhere', '#//evil.example/x'])(
	'takes %o for an address of the app alone',
	(fragment) => {
		expect(toStandIn(fragment).origin).toBe(STAND_IN_ORIGIN);
	}
);

it.each(['https://example.org/a', 'http://dateline.invalid/'])(
	'leaves %s, which lies elsewhere',
	(address) => {
		expect(toFragment(new URL(address))).toBeNull();
	}
);
