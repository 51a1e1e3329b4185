// A PDF's pages as runs of text, one at a time. Nothing of it is run, drawn or fetched.
import type { Input, Watched } from '../../../files/input/input.ts';
import { bytesOf } from '../../../files/input/input.ts';
import type { Run } from './run.ts';

export interface PdfPage {
	readonly height: number;
	readonly runs: readonly Run[];
}

export interface OpenedPdf {
	readonly pages: number;
	readonly title: string;
	readonly language: string;
	/** `number` from 1. */
	readonly read: (number: number) => Promise<PdfPage>;
	readonly close: () => Promise<void>;
}

export async function openPdf(input: Input, { signal }: Watched): Promise<OpenedPdf> {
	// Its worker, loaded beside it, does its work here: this is a worker already, or the shell.
	await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
	const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const task = pdfjs.getDocument({
		data: await bytesOf(input),
		verbosity: pdfjs.VerbosityLevel.ERRORS,
		useWorkerFetch: false,
		useSystemFonts: false,
		disableFontFace: true,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		enableXfa: false,
		stopAtErrors: false
	});
	signal.addEventListener('abort', () => void task.destroy(), { once: true });
	const document = await task.promise;
	const { info } = await document.getMetadata().catch(() => ({ info: {} }));
	const told: { readonly Title?: unknown; readonly Language?: unknown } = info;
	const word = (value: unknown) => (typeof value === 'string' ? value : '');
	return {
		pages: document.numPages,
		title: word(told.Title),
		language: word(told.Language),
		read: async (number) => {
			const page = await document.getPage(number);
			const [, bottom, , top] = page.view as [number, number, number, number];
			const { items } = await page.getTextContent({
				includeMarkedContent: false,
				disableNormalization: false
			});
			page.cleanup();
			const runs = items.flatMap((item) => ('str' in item ? toRun(item, bottom) : []));
			return { height: top - bottom, runs };
		},
		close: () => task.destroy()
	};
}

interface Item {
	readonly str: string;
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
}

/** None of what stands aslant, such as a watermark, and of white. */
function toRun({ str, transform, width, height }: Item, bottom: number): Run[] {
	const [a, b, , d, x, y] = transform as [number, number, number, number, number, number];
	const size = height || Math.hypot(a, b) || Math.abs(d);
	if (str.trim() === '' || size <= 0.5 || Math.abs(b) > 0.2 * Math.abs(a)) return [];
	return [{ text: str, left: x, right: x + width, base: y - bottom, size }];
}
