// A mail, or a page that a browser saved as one file, which has the form of a mail. What is attached is read as files of their own.
import type { Email } from 'postal-mime';
import { bytesOf, type Input, type Watched } from '../../files/input/input.ts';
import type { Head } from '../../files/input/head.ts';
import { fault, items, type Steps } from '../../files/input/step.ts';
import { addBlocks } from './html/add-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import { readPage } from './html/read-html.ts';
import { paragraphsOfPlain } from './plain-text.ts';
import type { Held } from './report-format.ts';
import { cleaned, TextBuilder } from './text-builder.ts';
import { published, toldDate } from './told-date.ts';

const FIELD = /^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?/;
const TELLING = /^(?:from|subject|date|mime-version|received|return-path|message-id|delivered-to):/im;

/** Lines of fields, of which one tells a mail. */
export function isMail({ text }: Head): boolean {
	const head = text.slice(0, 4000).split(/\r?\n\r?\n/, 1)[0]!;
	const lines = head.split(/\r?\n/).slice(0, 6);
	return (
		lines.length > 1 && lines.every((line) => FIELD.test(line) || /^[ \t]/.test(line)) && TELLING.test(head)
	);
}

export function isSavedPage(head: Head): boolean {
	return isMail(head) && /^(?:from: <?saved by |snapshot-content-location:)/im.test(head.text.slice(0, 4000));
}

const parseMail = async (input: Input): Promise<Email> => {
	const { default: PostalMime } = await import('postal-mime');
	return PostalMime.parse(await bytesOf(input), { maxNestingDepth: 50 });
};

export async function* readMail(input: Input, { signal }: Watched): Steps<Held> {
	const mail = await parseMail(input);
	signal.throwIfAborted();
	const title = cleaned(mail.subject ?? '');
	const outlet = cleaned(mail.from?.name || mail.from?.address || '');
	const body = await bodyOf(mail);
	const builder = new TextBuilder();
	if (title) builder.add(title, { role: 'title' });
	for (const { start, end, role } of body.found)
		builder.add(body.text.slice(start, end), role && role !== 'title' ? { role } : {});
	const date = mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date;
	const details = { ...(title && { title }), ...(outlet && { outlet }), ...published(date) };
	if (body.found.length > 0) yield items([{ kind: 'report', details, ...builder.result }]);
	yield items(attached(input, mail));
}

async function bodyOf({ html, text }: Email): Promise<TextBuilder['result']> {
	if (text?.trim() || !html) return paragraphsOfPlain((text ?? '').replace(/\r\n?/g, '\n'));
	const parsed = await parseHtml(html);
	if (!parsed.ok) return paragraphsOfPlain('');
	const builder = new TextBuilder();
	addBlocks(builder, parsed.document.body);
	return builder.result;
}

function attached({ name }: Input, { attachments }: Email): Held[] {
	return attachments
		.filter(({ filename, related }) => filename !== null && !related)
		.map(({ filename, content }) => ({
			kind: 'file',
			input: {
				name: `${name}/${filename!.replaceAll(/[\\/]/g, '-')}`,
				content: new Blob([content as BlobPart])
			}
		}));
}

/** A page and its pictures in one file. The page is read like any other; when it was saved stands in the head. */
export async function* readSavedPage(input: Input, { signal }: Watched): Steps<Held> {
	const mail = await parseMail(input);
	signal.throwIfAborted();
	const field = (name: string) => mail.headers.find(({ key }) => key === name)?.value.trim();
	const page = mail.html === undefined ? null : await readPage(mail.html);
	if (page === null)
		return yield fault({ file: input.name, found: 'a saved page without a page in it', expected: 'HTML' });
	if (!page.ok) return yield fault({ file: input.name, ...page.fault });
	const url = field('snapshot-content-location');
	const retrieved = toldDate(field('date'));
	const details = {
		...(url && URL.canParse(url) ? { url, outlet: new URL(url).hostname.replace(/^www\./, '') } : {}),
		...(retrieved && { retrieved }),
		...page.held.details
	};
	yield items([{ ...page.held, details }]);
}
