// What every component test stands on: the page's colours and type, and a silent console.
import '../../src/lib/messages/speak-english.ts';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import '../../src/app.css';

beforeEach(() => {
	vi.spyOn(console, 'error');
	vi.spyOn(console, 'warn');
});

afterEach(() => {
	const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
	vi.restoreAllMocks();
	expect(said, 'errors and warnings on the console').toEqual([]);
});
