import { expect, it } from 'vitest';
import { isSystemError, systemWords, unreadWords } from '../../../src/lib/model/system-words.ts';

const error = (code: string, more: object = {}) =>
	Object.assign(new Error(`${code}: raw`), { code, ...more });

it.each([
	[error('ENOSPC', { path: '/a/b' }), '/a/b cannot be written: the disk is full.'],
	[error('ENOSPC'), 'A file cannot be written: the disk is full.'],
	[error('EACCES', { path: '/a' }), '/a may not be read or written by you.'],
	[error('EACCES', { port: 80 }), 'The port 80 may not be used by you; those from 1024 on may.'],
	[error('ENOENT', { path: '/a' }), 'There is no /a.'],
	[error('EROFS', { path: '/a', dest: '/b' }), '/b cannot be written: the disk can only be read.'],
	[error('ENOTFOUND', { hostname: 'nowhere' }), 'The name nowhere is known to no network here.'],
	[error('EADDRNOTAVAIL', { address: '203.0.113.1' }), 'The address 203.0.113.1 is none of this machine.']
])('%s becomes a sentence', (raised, words) => {
	expect(isSystemError(raised)).toBe(true);
	expect(isSystemError(raised) && systemWords(raised)).toBe(words);
});

it.each([new Error('plain'), error('ERR_INVALID_ARG_TYPE'), 'EACCES', null])(
	'%s is none of the system',
	(raised) => {
		expect(isSystemError(raised)).toBe(false);
	}
);

it.each([
	[error('EISDIR'), 'a folder'],
	[error('EWHATEVER'), 'a file that cannot be read']
])('%s says why a file was not read', (raised, words) => {
	expect(unreadWords(raised)).toBe(words);
});
