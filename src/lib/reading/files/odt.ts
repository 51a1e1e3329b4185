// A text of LibreOffice and its like: its paragraphs and headings, with the roles that their styles tell, and what its properties say.
import type { Document as XmlDocument, Element as XmlElement, Node as XmlNode } from '@xmldom/xmldom';
import { openArchive, type Archive } from '../../files/archive/open-archive.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { fault, items, type Steps } from '../../files/input/step.ts';
import { parseXml } from '../../files/xml/parse-xml.ts';
import type { ParagraphRole, ReportDetails } from '../text/report-text.ts';
import type { Held } from './report-format.ts';
import { cleaned, TextBuilder } from './text-builder.ts';

/** What does not stand in the running text. */
const SKIPPED = new Set([
	'tracked-changes',
	'annotation',
	'note',
	'forms',
	'table-of-content',
	'sequence-decls'
]);
const [ELEMENT, TEXT] = [1, 3];

export async function* readOdt(input: Input, watched: Watched): Steps<Held> {
	const opened = await openArchive(input, watched);
	if (!opened.ok) return yield* opened.faults.map(fault);
	const { archive } = opened;
	const content = await part(archive, input.name, 'content.xml');
	if (!content.ok) return yield fault(content.fault);
	const builder = new TextBuilder();
	const body = content.document.getElementsByTagName('office:text')[0];
	if (body) addParagraphs(builder, body, stylesOf(content.document));
	const meta = archive.paths.includes('meta.xml') ? await part(archive, input.name, 'meta.xml') : null;
	yield items([{ kind: 'report', details: meta?.ok ? detailsOf(meta.document) : {}, ...builder.result }]);
}

async function part(archive: Archive, file: string, path: string) {
	return parseXml(`${file}/${path}`, new TextDecoder().decode(await archive.read(path)));
}

/** A paragraph's own style by the one that it is made from, which has a name that tells something. */
function stylesOf(document: XmlDocument): ReadonlyMap<string, string> {
	return new Map(
		Array.from(document.getElementsByTagName('style:style'), (style) => [
			style.getAttribute('style:name') ?? '',
			style.getAttribute('style:parent-style-name') ?? ''
		])
	);
}

function addParagraphs(builder: TextBuilder, parent: XmlNode, styles: ReadonlyMap<string, string>): void {
	for (const child of Array.from(parent.childNodes)) {
		if (child.nodeType !== ELEMENT || SKIPPED.has(child.localName ?? '')) continue;
		const element = child as XmlElement;
		if (element.localName !== 'p' && element.localName !== 'h') {
			addParagraphs(builder, element, styles);
			continue;
		}
		const own = element.getAttribute('text:style-name') ?? '';
		const role = roleOf(element.localName, [own, styles.get(own) ?? ''], builder);
		builder.add(textIn(element), role ? { role } : {});
		for (const box of Array.from(element.getElementsByTagName('draw:text-box')))
			addParagraphs(builder, box, styles);
	}
}

function roleOf(name: string, styles: readonly string[], builder: TextBuilder): ParagraphRole | undefined {
	if (styles.includes('Title')) return builder.isEmpty ? 'title' : 'heading';
	if (name === 'h') return 'heading';
	return styles.some((style) => /^(?:Caption|Illustration|Figure)$/.test(style)) ? 'caption' : undefined;
}

/** Text boxes in it are paragraphs of their own. */
function textIn(parent: XmlNode): string {
	return Array.from(parent.childNodes, (child) => {
		if (child.nodeType === TEXT) return child.nodeValue ?? '';
		if (SKIPPED.has(child.localName ?? '') || child.localName === 'text-box') return '';
		return /^(?:s|tab|line-break)$/.test(child.localName ?? '') ? ' ' : textIn(child);
	}).join('');
}

function detailsOf(document: XmlDocument): ReportDetails {
	const word = (name: string): string => cleaned(document.getElementsByTagName(name)[0]?.textContent ?? '');
	const [title, language] = [word('dc:title'), word('dc:language')];
	return { ...(title && { title }), ...(language && { language }) };
}
