import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FourDates from '../../../src/lib/claim/FourDates.svelte';
import type { Claim, Report } from '../../../src/lib/model/corpus.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import type { When } from '../../../src/lib/model/when.ts';

function when(edtf: string): When {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(`${edtf} is no EDTF date; expected one`);
	return parsed.when;
}

/** Only what the component looks at. */
const claim = { when: when('2026-01-26') } as Claim;
const report = { published: when('2026-01-28') } as Report;

it('names the dates that are given and says of the others that they are not', async () => {
	const screen = await render(FourDates, { claim, report });
	const rows = Array.from(screen.container.querySelectorAll('dl > div'), (row) =>
		Array.from(row.children, (cell) => cell.textContent)
	);
	expect(rows).toEqual([
		['happened', '26 Jan 2026'],
		['said', 'not given'],
		['published', '28 Jan 2026'],
		['retrieved', 'not given']
	]);
});

it('leaves out the year that its surroundings name', async () => {
	const screen = await render(FourDates, { claim, report, year: 2026 });
	expect(screen.container.textContent).toContain('28 Jan');
	expect(screen.container.textContent).not.toContain('2026');
});
