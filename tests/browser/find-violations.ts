// Asks axe-core what is wrong with a page for people who use it otherwise than by sight and mouse.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line a rule that is broken: its name, what it asks, where, how often; of the named rules alone where some are named. That what is pressed takes 24 px or has them free round it (WCAG 2.5.8) axe-core asks only when it is told to. The script is evaluated by the debugger, past the page's security policy. */
export async function findViolations(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
	const { violations } = await page.evaluate(
		(runOnly) =>
			(
				globalThis as unknown as {
					axe: { run: (context: object, options: object) => Promise<AxeResults> };
				}
			).axe.run(
				// Kit says there, beside every landmark, that the page is another.
				{ exclude: '#svelte-announcer' },
				runOnly ? { runOnly } : { rules: { 'target-size': { enabled: true } } }
			),
		rules && [...rules]
	);
	return violations.map(({ id, help, nodes }) => {
		const places = nodes.slice(0, 3).map((node) => node.target.join(' '));
		return `${id}: ${help}: ${places.join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`;
	});
}
