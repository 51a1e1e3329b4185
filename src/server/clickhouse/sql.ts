// Statements and what they are asked with. What people say goes along as parameters and never into the text; what stands in the text are our
// own names and codes out of typed arrays, which hold nothing but numbers. Knows no table.

type Parameter =
	{ readonly type: 'String'; readonly value: string } | { readonly type: 'Int64'; readonly value: number };
type Piece = string | Parameter;

/** What `{…}` of a template may be; a list is written as an array. */
type Part = Sql | string | number | Codes;
type Codes = Uint8Array | Uint16Array | Uint32Array | Int32Array;

export class Sql {
	readonly pieces: readonly Piece[];

	constructor(pieces: readonly Piece[]) {
		this.pieces = pieces;
	}

	/** The text, and its parameters by name as ClickHouse reads them. */
	get statement(): { readonly text: string; readonly parameters: Readonly<Record<string, string>> } {
		const parameters: Record<string, string> = {};
		const text = this.pieces.map((piece, at) => {
			if (typeof piece === 'string') return piece;
			const name = `p${at}`;
			parameters[name] = piece.type === 'String' ? escaped(piece.value) : String(piece.value);
			return `{${name}:${piece.type}}`;
		});
		return { text: text.join(''), parameters };
	}
}

/** A text is a parameter, and so is a number, which must be whole. */
export function sql(texts: TemplateStringsArray, ...parts: readonly Part[]): Sql {
	return new Sql(texts.flatMap((text, at) => [text, ...(at < parts.length ? piecesOf(parts[at]!) : [])]));
}

export function joined(parts: readonly Sql[], between: string): Sql {
	return new Sql(parts.flatMap((part, at) => [...(at > 0 ? [between] : []), ...part.pieces]));
}

/** The name of a table or a column of ours. */
export function name(text: string): Sql {
	if (!/^[a-z_][a-z0-9_]*$/.test(text)) throw new Error(`"${text}" was made as a name and is none`);
	return new Sql([text]);
}

function piecesOf(part: Part): readonly Piece[] {
	if (part instanceof Sql) return part.pieces;
	if (typeof part === 'string') return [{ type: 'String', value: part }];
	if (typeof part === 'number') {
		if (!Number.isSafeInteger(part)) throw new Error(`found the number ${part}, expected a whole one`);
		return [{ type: 'Int64', value: part }];
	}
	return [`[${part.join()}]`];
}

/** As values stand in tab-separated text. */
function escaped(text: string): string {
	return text.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPES[sign]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\\\',
	'\t': '\\t',
	'\n': '\\n',
	'\r': '\\r',
	'\0': '\\0'
};
