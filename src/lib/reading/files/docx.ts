// A Word document: its paragraphs, with the roles that its styles tell.
import { bytesOf, type Input, type Watched } from '../../files/input/input.ts';
import { fault, items, type Steps } from '../../files/input/step.ts';
import { openArchive } from '../../files/archive/open-archive.ts';
import { parseXml } from '../../files/xml/parse-xml.ts';
import { addBlocks } from './html/add-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import type { Held } from './report-format.ts';
import { TextBuilder } from './text-builder.ts';

const STYLES = [
	"p[style-name='Title'] => h1:fresh",
	"p[style-name='Subtitle'] => h2:fresh",
	"p[style-name='caption'] => p.caption:fresh",
	"p[style-name='Caption'] => p.caption:fresh"
];

export async function* readDocx(input: Input, watched: Watched): Steps<Held> {
	const opened = await openArchive(input, watched);
	if (!opened.ok) return yield* opened.faults.map(fault);
	// What declares entities, or nests too deep, is refused before anybody walks through it.
	const body = new TextDecoder().decode(await opened.archive.read('word/document.xml'));
	const sound = await parseXml(`${input.name}/word/document.xml`, body);
	if (!sound.ok) return yield fault(sound.fault);
	watched.signal.throwIfAborted();
	const { default: mammoth } = await import('mammoth');
	const bytes = await bytesOf(input);
	// Node's build takes the one, the browser's the other.
	const file = { buffer: bytes, arrayBuffer: bytes.buffer };
	const { value } = await mammoth.convertToHtml(file, {
		styleMap: STYLES,
		convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
	});
	const parsed = await parseHtml(value);
	if (!parsed.ok) return yield fault({ file: input.name, ...parsed.fault });
	const builder = new TextBuilder();
	addBlocks(builder, parsed.document.body);
	yield items([{ kind: 'report', details: {}, ...builder.result }]);
}
