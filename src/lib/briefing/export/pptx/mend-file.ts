// Mends what pptxgenjs writes. It gives each run of a paragraph properties of the paragraph again, where the format allows them once, at its
// head; readers then take the last, without bullet, or offer a repair. And it writes notes as one run: theirs are put in here.
import JSZip from 'jszip';
import type { Paragraph } from './deck.ts';
import { notesXml } from './notes-xml.ts';

const SLIDES = /^ppt\/slides\/[^/]+\.xml$/;
const PARAGRAPH = /<a:p>.*?<\/a:p>/gs;
const PROPERTIES = /<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs;

/** `notes` of each slide, in the file's order. */
export async function mendFile(file: Blob, notes: readonly (readonly Paragraph[])[]): Promise<Blob> {
	const zip = await JSZip.loadAsync(await file.arrayBuffer());
	const change = async (name: string, to: (text: string) => string) =>
		zip.file(name, to(await zip.file(name)!.async('string')));
	for (const { name } of zip.file(SLIDES)) await change(name, mendXml);
	for (const [at, paragraphs] of notes.entries()) {
		if (paragraphs.length === 0) continue;
		const { body, relationships } = notesXml(paragraphs);
		await change(`ppt/notesSlides/notesSlide${at + 1}.xml`, (xml) => xml.replace(PARAGRAPH, firstOnly(body)));
		await change(`ppt/notesSlides/_rels/notesSlide${at + 1}.xml.rels`, (xml) =>
			xml.replace('</Relationships>', () => `${relationships}</Relationships>`)
		);
	}
	return zip.generateAsync({ type: 'blob', compression: 'DEFLATE', mimeType: file.type });
}

/** Only what stands at the head of a paragraph stays. */
function mendXml(xml: string): string {
	return xml.replace(PARAGRAPH, (paragraph) =>
		paragraph.replace(PROPERTIES, (properties, at: number) => (at === '<a:p>'.length ? properties : ''))
	);
}

/** The paragraph that pptxgenjs leaves for the notes comes before that of the slide's number. */
function firstOnly(instead: string): (paragraph: string) => string {
	let isFirst = true;
	return (paragraph) => {
		const given = isFirst ? instead : paragraph;
		isFirst = false;
		return given;
	};
}
