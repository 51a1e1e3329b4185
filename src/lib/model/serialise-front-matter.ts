// Fields of text, and lists of texts, as YAML front matter with its lines of hyphens: what read-front-matter reads back as the
// same fields.
import { stringify } from 'yaml';

export function serialiseFrontMatter(fields: Readonly<Record<string, unknown>>): string {
	// Every text in double quotes: none is taken for a number or an alias, and none is folded over lines.
	const yaml = stringify(fields, {
		defaultStringType: 'QUOTE_DOUBLE',
		defaultKeyType: 'PLAIN',
		lineWidth: 0
	});
	return `---\n${yaml}---\n`;
}
