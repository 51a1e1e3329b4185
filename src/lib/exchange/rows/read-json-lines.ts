// JSON a line (NDJSON, GeoJSON text sequences of RFC 8142) as rows; a line that is none is a fault by itself.
import { showText } from '../../model/show-value.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readPieces } from '../../files/input/read-pieces.ts';
import { fault, progress, type Step, type Steps, items } from '../../files/input/step.ts';
import { checkJson, toRow } from './read-json.ts';
import type { Row } from './row.ts';

/** No record has more; a longer one is a file of another kind. */
const MAX_LINE = 16 * 1024 * 1024;
const SEPARATOR = '\u001e';

export async function* readJsonLines(input: Input, watched: Watched): Steps<Row> {
	let rest = '';
	let line = 0;
	for await (const { text, done } of readPieces(input, watched)) {
		const lines = (rest + text).split('\n');
		rest = lines.pop()!;
		for (const each of lines) yield* toSteps(input.name, each, ++line);
		yield progress(done, input.content.size);
		if (rest.length > MAX_LINE)
			return void (yield fault({
				file: input.name,
				line: line + 1,
				found: 'a line that does not end',
				expected: 'a record a line'
			}));
	}
	yield* toSteps(input.name, rest, line + 1);
}

function* toSteps(file: string, raw: string, line: number): Generator<Step<Row>, void> {
	const text = raw.replaceAll(SEPARATOR, '').trim();
	if (text === '') return;
	const { ok, faults } = checkJson(file, text, 'whole');
	for (const found of faults) yield fault({ ...found, line });
	if (!ok) return;
	const result = toRow(JSON.parse(text), line, { line });
	if (result.ok) yield items([result.row]);
	else yield fault({ file, line, record: showText(`#${line}`), ...result.fault });
}
