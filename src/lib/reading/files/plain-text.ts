// A plain text: its lines are its paragraphs, unless it was wrapped by hand.
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { items, type Steps } from '../../files/input/step.ts';
import { paragraphsOf } from '../text/lines.ts';
import { textOf } from '../text/span.ts';
import type { Held } from './report-format.ts';
import { TextBuilder } from './text-builder.ts';

export async function* readPlainText(input: Input, watched: Watched): Steps<Held> {
	const text = (await readWhole(input, watched)).replace(/\r\n?/g, '\n');
	yield items([{ kind: 'report', details: {}, ...paragraphsOfPlain(text) }]);
}

/** `text` has line feeds alone. */
export function paragraphsOfPlain(text: string): TextBuilder['result'] {
	const builder = new TextBuilder();
	for (const paragraph of paragraphsOf(text)) builder.add(textOf(text, paragraph));
	return builder.result;
}
