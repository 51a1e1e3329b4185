// `npm run export -- pdf CORPUS BRIEFING [--out OUT] [--lang LANGUAGE] [--worldview VIEW]` and `pptx`: what the handout page of the app makes, by a browser without a window.
import { readFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { handoutName } from '../../lib/briefing/export/file-name.ts';
import { language, message } from '../../lib/messages/message.ts';
import { findBrowser, LAUNCH_FLAGS } from '../find-browser.ts';
import { UsageError } from '../read-arguments.ts';
import { serveApp } from '../serve-app.ts';
import { readNamedCorpus } from './compiled-corpus.ts';
import { outFile } from './out-file.ts';
import { readWords } from './read-words.ts';
import { terminalProgress } from './terminal-progress.ts';
import { writeWhole } from './write-whole.ts';

const PATIENCE_MS = 300_000;

type Form = 'pdf' | 'pptx';

export function briefingUsage(form: Form): string {
	return `${form} CORPUS BRIEFING [--out OUT] [--notes] [--lang LANGUAGE] [--worldview VIEW]`;
}

export function exportBriefing(form: Form): (words: readonly string[]) => Promise<string> {
	return async (words) => {
		const { named, out, notes, worldview } = readWords(words, briefingUsage(form), [
			'a corpus',
			'one of its briefings'
		]);
		const [name, id] = named as [string, string];
		const { compiled, folder } = await readNamedCorpus(name);
		const { corpus } = compiled;
		if (!corpus.briefings.some((briefing) => briefing.id === id)) {
			const known = corpus.briefings.map((briefing) => briefing.id).join(', ') || 'none';
			throw new UsageError(`The corpus ${corpus.id} has no briefing "${id}"; it has: ${known}.`);
		}
		const target = outFile(out, handoutName(corpus, form, id));
		const executablePath = findBrowser();
		if (executablePath === null)
			throw new UsageError(
				'This needs Chromium, Chrome or Edge: install one, or name its program in DATELINE_BROWSER.'
			);
		const listening = await serveApp({ data: folder });
		const browser = await chromium.launch({
			executablePath,
			args: [...LAUNCH_FLAGS],
			// The command itself says what came of it.
			handleSIGINT: false
		});
		try {
			const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
			page.setDefaultTimeout(PATIENCE_MS);
			const address = new URL(`${corpus.id}/briefings/${id}/handout`, listening.address);
			address.searchParams.set('lang', language().base);
			if (worldview) address.searchParams.set('worldview', worldview);
			if (notes) address.searchParams.set('notes', '');
			await page.goto(address.href);
			await untilDrawn(page);
			const writing = terminalProgress('Writing the file', 'seen');
			const made =
				form === 'pdf'
					? await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
					: await makePptx(page);
			writing.end();
			writeWhole(target, made);
			return target;
		} finally {
			await browser.close();
			await listening.close();
		}
	};
}

async function untilDrawn(page: Page): Promise<void> {
	const progress = terminalProgress('Drawing slides');
	const shown = page.locator('[data-handout]');
	const trouble = page.getByRole('heading', { level: 1 });
	const until = Date.now() + PATIENCE_MS;
	for (;;) {
		if ((await shown.count()) > 0) {
			if ((await shown.getAttribute('data-handout')) === 'ready') break;
			const bar = page.locator('[data-handout] progress');
			if ((await bar.count()) > 0)
				progress.tell(await bar.evaluate((element: HTMLProgressElement) => element.position).catch(() => 0));
		}
		if (Date.now() > until)
			throw new Error(`The slides were not drawn in time: ${await trouble.allInnerTexts()}`);
		await page.waitForTimeout(200);
	}
	progress.end();
}

async function makePptx(page: Page): Promise<Uint8Array> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: message('handout.pptx'), exact: true }).click()
	]);
	return readFile(await download.path());
}
