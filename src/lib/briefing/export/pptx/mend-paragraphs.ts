// Mends what pptxgenjs writes: it gives each run of a paragraph properties of the paragraph again, where the format allows them once, at
// its head; readers then take the last, without bullet, or offer a repair.
import JSZip from 'jszip';

const SLIDES = /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/;
const PARAGRAPH = /<a:p>.*?<\/a:p>/gs;
const PROPERTIES = /<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs;

export async function mendParagraphs(file: Blob): Promise<Blob> {
	const zip = await JSZip.loadAsync(await file.arrayBuffer());
	for (const { name } of zip.file(SLIDES)) zip.file(name, mendXml(await zip.file(name)!.async('string')));
	return zip.generateAsync({ type: 'blob', compression: 'DEFLATE', mimeType: file.type });
}

/** Only what stands at the head of a paragraph stays. */
function mendXml(xml: string): string {
	return xml.replace(PARAGRAPH, (paragraph) =>
		paragraph.replace(PROPERTIES, (properties, at: number) => (at === '<a:p>'.length ? properties : ''))
	);
}
