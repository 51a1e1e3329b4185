// How a JSON text is laid out, and new values written in that way.

export interface JsonStyle {
	/** Of one level: a tab, or spaces. */
	readonly unit: string;
	readonly newLine: string;
}

export function styleOf(text: string): JsonStyle {
	const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '\t';
	return { unit, newLine: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** White space at the beginning of the line in which `offset` lies. */
export function indentAt(text: string, offset: number): string {
	const line = text.lastIndexOf('\n', offset - 1) + 1;
	return /^[ \t]*/.exec(text.slice(line, offset))![0];
}

/** Over lines, of which those after the first begin with `indent`. */
export function writeBlock(value: unknown, indent: string, { unit, newLine }: JsonStyle): string {
	return JSON.stringify(value, null, unit).replaceAll('\n', newLine + indent);
}

/** In one line, with spaces as people set them. */
export function writeInline(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(writeInline).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${writeInline(field)}`);
	return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
