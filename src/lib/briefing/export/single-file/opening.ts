// The script that opens a page which carries everything: unpacks the archive, sets the style, and starts the app.
// It is linked by itself into the page, which trusts it by its digest. Its paths are those that make-file.ts packs.
import { trustScripts } from '../../../ui/own-scripts.ts';
import { toBase64, unpackArchive } from './archive.ts';
import { APP_SCRIPT, APP_STYLE } from './carried-paths.ts';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** `url(font/0)`: fonts stand in the style by their place. */
const FONT_PLACE = /url\((font\/\d+)\)/g;

/** Fonts that were left at home have no letter of the corpus. */
function styleOf(files: Files): string {
	const text = new TextDecoder().decode(files.get(APP_STYLE));
	return text.replace(FONT_PLACE, (_, place: string) => {
		const font = files.get(place);
		return `url(data:font/woff2;base64,${font ? toBase64(font) : ''})`;
	});
}

/** Kit takes the escapes out of what stands behind the `#`, all at once, before it parts the parameters. */
function keepEscapes(): void {
	if (location.hash.includes('%'))
		history.replaceState(history.state, '', location.hash.replaceAll('%', '%25'));
}

async function open(): Promise<void> {
	const files = await unpackArchive(document.getElementById('archive')!.textContent);
	globalThis.datelineFiles = files;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styleOf(files));
	document.adoptedStyleSheets = [sheet];
	keepEscapes();
	const script = document.createElement('script');
	const address = URL.createObjectURL(new Blob([files.get(APP_SCRIPT)!], { type: 'text/javascript' }));
	// Of a page without an origin MapLibre makes its worker from text.
	trustScripts(
		(each, sink) => each === address || (sink.startsWith('Worker') && /^(?:blob|data):/.test(each))
	);
	script.src = address;
	script.onload = () => {
		URL.revokeObjectURL(address);
		document.getElementById('opening')?.remove();
	};
	document.body.append(script);
}

open().catch((error: unknown) => {
	const said = document.getElementById('opening');
	if (said) said.textContent += ` ${String(error)}`;
	throw error;
});
