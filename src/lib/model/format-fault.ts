// A fault of a corpus as one line for people: `claims.json:12:5 pier-unsafe quote.exact: found …; expected …`.
import { message } from '../messages/message.ts';
import type { Fault } from './compiled.ts';
import { printable } from './show-value.ts';

export function formatFault({ file, line, column, record, field, found, expected }: Fault): string {
	const place = [file, line, column].filter((part) => part !== undefined).join(':');
	const subject = [place, record, field].filter((part) => part !== undefined).join(' ');
	const values = { subject: printable(subject), found: printable(found), expected: printable(expected) };
	return message('model.fault', values);
}
