// Makes the text of a report of paragraphs that come one at a time, and remembers where each stands.
import type { FoundParagraph, PageBox, ParagraphRole } from '../text/report-text.ts';

/** What a text cannot hold and show: controls, and the marks of bytes that were none of its letters. Tabs part cells of a table. */
// eslint-disable-next-line no-control-regex -- these are what is meant
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

export class TextBuilder {
	readonly #parts: string[] = [];
	readonly #found: FoundParagraph[] = [];
	#length = 0;

	/** White space is as one sets it; a paragraph without a word is none. */
	add(written: string, told: { readonly role?: ParagraphRole; readonly box?: PageBox } = {}): void {
		const plain = cleaned(written);
		if (plain === '') return;
		const start = this.#length === 0 ? 0 : this.#length + PARTED.length;
		this.#parts.push(plain);
		this.#length = start + plain.length;
		this.#found.push({ start, end: this.#length, ...told });
	}

	get result(): { readonly text: string; readonly found: readonly FoundParagraph[] } {
		return { text: this.#parts.join(PARTED), found: this.#found };
	}

	get isEmpty(): boolean {
		return this.#found.length === 0;
	}
}

const PARTED = '\n\n';

/** In one line. */
export function cleaned(written: string): string {
	return written
		.toWellFormed()
		.replace(CONTROLS, '')
		.replace(/\u00ad/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
