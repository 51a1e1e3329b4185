// The text of a page from its bytes: in the encoding that it names, unless its bytes are none of that.
import { encodingOf } from '../../../files/input/encoding.ts';
import { bytesOf, type Input, type Watched } from '../../../files/input/input.ts';
import { readWhole } from '../../../files/input/read-pieces.ts';

const NAMED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i;

export async function readMarkup(input: Input, watched: Watched): Promise<string> {
	const found = await encodingOf(input.content);
	const named = found.startsWith('windows') ? await namedIn(input) : null;
	const text = named ? named.decode(await bytesOf(input)) : await readWhole(input, watched);
	return text.replace(/\r\n?/g, '\n');
}

async function namedIn({ content }: Input): Promise<TextDecoder | null> {
	const head = new TextDecoder('latin1').decode(await content.slice(0, 4096).arrayBuffer());
	const name = NAMED.exec(head)?.[1];
	if (name === undefined || /^(?:utf-?8|windows-125[126]|iso-8859-1|ascii|latin1)$/i.test(name)) return null;
	try {
		return new TextDecoder(name);
	} catch {
		return null;
	}
}
