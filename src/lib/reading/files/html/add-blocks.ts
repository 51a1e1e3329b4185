// The paragraphs of a document as its elements part them, with the roles that these tell. Knows no outlets.
import type { ParagraphRole } from '../../text/report-text.ts';
import type { TextBuilder } from '../text-builder.ts';

/** What says nothing to a reader of the text. */
const SKIPPED =
	/^(?:script|style|noscript|template|nav|form|button|select|textarea|input|iframe|object|svg|canvas|video|audio|head|dialog)$/i;
const BLOCKS =
	/^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|html|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/i;

const [ELEMENT, TEXT] = [1, 3];

export function addBlocks(builder: TextBuilder, root: Node): void {
	const walk = new Walk(builder);
	walk.into(root, undefined);
	walk.end();
}

class Walk {
	readonly #builder: TextBuilder;
	#line = '';
	#role: ParagraphRole | undefined;
	/** Line breaks in a row: two end a paragraph. */
	#breaks = 0;

	constructor(builder: TextBuilder) {
		this.#builder = builder;
	}

	into(node: Node, role: ParagraphRole | undefined): void {
		for (const child of node.childNodes) {
			if (child.nodeType === TEXT) this.#text(child.nodeValue ?? '', role);
			else if (child.nodeType === ELEMENT) this.#element(child as Element, role);
		}
	}

	end(): void {
		this.#builder.add(this.#line, this.#role ? { role: this.#role } : {});
		this.#line = '';
		this.#role = undefined;
		this.#breaks = 0;
	}

	#text(text: string, role: ParagraphRole | undefined): void {
		if (text.trim() !== '') {
			this.#breaks = 0;
			this.#role = role;
		}
		this.#line += text;
	}

	#element(element: Element, role: ParagraphRole | undefined): void {
		const name = element.localName;
		if (SKIPPED.test(name) || isHidden(element)) return;
		if (/^br$/i.test(name)) {
			this.#line += ' ';
			if (++this.#breaks > 1) this.end();
			return;
		}
		if (/^t[dh]$/i.test(name)) this.#line += ' ';
		if (!BLOCKS.test(name)) return this.into(element, role);
		this.end();
		this.into(element, this.#roleOf(element) ?? role);
		this.end();
	}

	#roleOf(element: Element): ParagraphRole | undefined {
		const name = element.localName;
		if (/^figcaption$/i.test(name) || element.classList.contains('caption')) return 'caption';
		if (/^h1$/i.test(name)) return this.#builder.isEmpty ? 'title' : 'heading';
		return /^h[2-6]$/i.test(name) ? 'heading' : undefined;
	}
}

function isHidden(element: Element): boolean {
	return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}
