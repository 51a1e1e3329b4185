import { expect, it } from 'vitest';
import { handoutName } from '../../../../src/lib/briefing/export/file-name.ts';
import type { Corpus } from '../../../../src/lib/model/corpus.ts';

const named = (id: string, part?: string) =>
	handoutName(
		{ id, asOf: { edtf: '2026-02-01' }, handling: 'TLP:AMBER+STRICT' } as unknown as Corpus,
		'html',
		part
	);

it.each([
	['harbour', undefined, 'harbour_2026-02-01_TLP-AMBER-STRICT.html'],
	['harbour', 'map', 'harbour_map_2026-02-01_TLP-AMBER-STRICT.html'],
	['a/b\\c:d*e?"<>|', undefined, 'a-b-c-d-e-_2026-02-01_TLP-AMBER-STRICT.html'],
	['القامشلي', 'شريحة', 'القامشلي_شريحة_2026-02-01_TLP-AMBER-STRICT.html'],
	// Windows keeps this name for itself, but only where nothing stands before the ending.
	['con', undefined, 'con_2026-02-01_TLP-AMBER-STRICT.html'],
	['tab\tand\nline\u0000\u202e', undefined, 'tab-and-line-_2026-02-01_TLP-AMBER-STRICT.html']
])('names a file of %j so that every system takes it', (id, part, name) => {
	expect(named(id, part)).toBe(name);
});
