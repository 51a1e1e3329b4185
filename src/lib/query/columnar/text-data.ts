// Texts as Arrow holds them: their UTF-8 bytes one after another, with the offset of each.
import { makeData, Utf8, type Data } from 'apache-arrow';

export function textData(texts: readonly string[]): Data<Utf8> {
	const encoder = new TextEncoder();
	const offsets = new Int32Array(texts.length + 1);
	texts.forEach((text, at) => {
		offsets[at + 1] = offsets[at]! + (isAscii(text) ? text.length : encoder.encode(text).length);
	});
	const data = encoder.encode(texts.join(''));
	return makeData({ type: new Utf8(), length: texts.length, valueOffsets: offsets, data });
}

function isAscii(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
	return true;
}
