// From the text of an XML file to its document, or to why it is not read. Declarations of types are refused whole, and entities with
// them: nothing is fetched, and nothing multiplies. So is what lies too deep for whoever walks through it.
import type { Document } from '@xmldom/xmldom';
import type { Fault } from '../../model/compiled.ts';
import { placeFinder } from '../../model/parse/place-finder.ts';
import { shorten } from '../../model/show-value.ts';

export type XmlResult =
	{ readonly ok: true; readonly document: Document } | { readonly ok: false; readonly fault: Fault };

const MAX_DEPTH = 200;

export async function parseXml(file: string, text: string): Promise<XmlResult> {
	const hazard = xmlHazard(text);
	if (hazard) return { ok: false, fault: { file, ...hazard } };
	const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
	try {
		const parser = new DOMParser({ onError: onErrorStopParsing, locator: true });
		return { ok: true, document: parser.parseFromString(text.trimStart(), 'text/xml') };
	} catch (error) {
		return { ok: false, fault: { file, ...sayBroken(error) } };
	}
}

/** Why it is not read, whoever reads it; null where nothing speaks against it. */
export function xmlHazard(text: string): Omit<Fault, 'file'> | null {
	const hazard = hazardIn(text);
	if (!hazard) return null;
	const { at, ...said } = hazard;
	return { ...placeFinder(text)(at), ...said };
}

interface Hazard {
	readonly at: number;
	readonly found: string;
	readonly expected: string;
}

/** One pass over the marks. Comments and CDATA hold none. */
function hazardIn(text: string): Hazard | null {
	let depth = 0;
	for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
		if (text.startsWith('<!--', at)) at = endOf(text, '-->', at);
		else if (text.startsWith('<![CDATA[', at)) at = endOf(text, ']]>', at);
		else if (text.startsWith('<!', at))
			return { at, found: 'a declaration of its own types or entities', expected: 'XML without a DOCTYPE' };
		else if (text[at + 1] === '/') depth--;
		else if (text[at + 1] !== '?') {
			const end = text.indexOf('>', at);
			if (text[end - 1] !== '/') depth++;
			if (depth > MAX_DEPTH)
				return {
					at,
					found: `elements nested more than ${MAX_DEPTH} deep`,
					expected: `at most ${MAX_DEPTH} levels`
				};
		}
	}
	return null;
}

function endOf(text: string, mark: string, from: number): number {
	const end = text.indexOf(mark, from);
	return end === -1 ? text.length : end;
}

function sayBroken(error: unknown): Omit<Fault, 'file'> {
	const words = error instanceof Error ? error.message : String(error);
	const place = error as { locator?: { lineNumber?: number; columnNumber?: number } };
	const { lineNumber, columnNumber } = place.locator ?? {};
	return {
		...(lineNumber ? { line: lineNumber, column: columnNumber ?? 1 } : {}),
		found: `XML that breaks off: ${shorten(words.split('\n')[0]!)}`,
		expected: 'sound XML'
	};
}
