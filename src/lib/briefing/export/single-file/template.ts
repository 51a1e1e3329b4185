// What the app's build leaves for making one file of it: `single-file/template.json`. Knows no corpus.

/** Where the template lies in the built app. */
export const TEMPLATE_PATH = 'single-file/template.json';

export interface TemplateFont {
	/** As the style sheet names it: `url(font/0)`. */
	readonly place: string;
	/** With all its letters. */
	readonly path: string;
	/** Cut down to the common ones; see COMMON_LETTERS. */
	readonly commonPath: string;
	readonly italic: boolean;
	/** Code points that it draws, from and to. */
	readonly ranges: readonly (readonly [number, number])[];
}

/** Paths are from the root of the built app. */
export interface Template {
	/** The script that opens the page, as text, and its SHA-256 for the page's policy. */
	readonly opening: string;
	readonly openingDigest: string;
	/** The page's icon as a `data:` address. */
	readonly icon: string;
	/** The app as one classic script. */
	readonly script: string;
	readonly style: string;
	readonly mapWorker: string;
	readonly fonts: readonly TemplateFont[];
}
