// A language that nobody speaks, made from another: letters with accents, every text a third longer and between brackets, so that a text
// that was cut, or never went through a catalogue, is seen at once.
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { Catalogue } from './catalogue.ts';
import type { Direction, LanguageData } from './language.ts';

const PLAIN = 'aeiouyAEIOUYcnszCNSZ';
const ACCENTED = 'áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽ';

export function madeUp(from: LanguageData, code: string, direction: Direction): LanguageData {
	const texts = Object.entries(from.catalogue).map(([key, text]) => [key, disguise(text)]);
	return { ...from, code, direction, catalogue: Object.fromEntries(texts) as Catalogue };
}

/** What stands between braces is for the machine and stays. */
function disguise(text: string): string {
	return `[${printAST(parse(text).map(accented))}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

function accented(element: MessageFormatElement): MessageFormatElement {
	switch (element.type) {
		case TYPE.literal:
			return { ...element, value: Array.from(element.value, accent).join('') };
		case TYPE.select:
		case TYPE.plural: {
			const options = Object.entries(element.options).map(([name, option]) => [
				name,
				{ ...option, value: option.value.map(accented) }
			]);
			return { ...element, options: Object.fromEntries(options) as typeof element.options };
		}
		default:
			return element;
	}
}

function accent(letter: string): string {
	return ACCENTED[PLAIN.indexOf(letter)] ?? letter;
}
