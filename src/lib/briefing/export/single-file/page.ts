// The page that carries everything: head, policy, the archive as text and the script that opens it. What it says of itself
// before that script has run comes in as text.
import { escapeHtml } from '../escape-html.ts';
import type { Template } from './template.ts';

export interface PageTexts {
	readonly title: string;
	/** BCP 47, and how its lines run. */
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly opening: string;
	readonly withoutScript: string;
}

/** Kit's route announcer styles itself in an attribute; this is the digest of that one text. */
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** Nothing is loaded from anywhere: `blob:` and `data:` are the page's own. The opening script's scripts are trusted with it, and it says which those are. */
function policy(openingDigest: string): string {
	return [
		"default-src 'none'",
		`script-src 'sha256-${openingDigest}' 'strict-dynamic'`,
		"style-src 'none'",
		`style-src-attr 'unsafe-hashes' '${ANNOUNCER_STYLE}'`,
		'img-src data: blob:',
		'font-src data:',
		'connect-src data: blob:',
		'worker-src data: blob:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types default svelte-trusted-html'
	].join('; ');
}

/** `archive` is base64, which cannot end its element. */
export function writePage(
	{ opening, openingDigest, icon }: Pick<Template, 'opening' | 'openingDigest' | 'icon'>,
	texts: PageTexts,
	archive: string
): string {
	return `<!doctype html>
<html lang="${escapeHtml(texts.language)}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeHtml(policy(openingDigest))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${escapeHtml(icon)}">
<title>${escapeHtml(texts.title)}</title>
</head>
<body data-sveltekit-preload-data="hover">
<div id="page"><p id="opening" role="status">${escapeHtml(texts.opening)}</p><noscript><p>${escapeHtml(texts.withoutScript)}</p></noscript></div>
<script type="text/plain" id="archive">${archive}</script>
<script>${opening}</script>
</body>
</html>
`;
}
