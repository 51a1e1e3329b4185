// The table of kinds of files that hold reports, in the order in which a file is tried.
import { holdsPath, isText, startsWithBytes } from '../../files/input/sniff.ts';
import { readDocx } from './docx.ts';
import { isFeed, readFeed } from './feeds.ts';
import { readHtml } from './html/read-html.ts';
import { isMail, isSavedPage, readMail, readSavedPage } from './mail.ts';
import { readMarkdown } from './markdown.ts';
import { readOdt } from './odt.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlainText } from './plain-text.ts';
import { readArchive } from './report-archive.ts';
import type { ReportFormat } from './report-format.ts';

const PLAIN = ['txt', 'text'] as const;
const MARKDOWN = ['md', 'markdown'] as const;

export const REPORT_FORMATS: readonly ReportFormat[] = [
	{ id: 'docx', endings: ['docx', 'docm'], sniff: holdsPath(/^word\/document\.xml$/), read: readDocx },
	{ id: 'odt', endings: ['odt', 'ott'], sniff: holdsPath(/^content\.xml$/), read: readOdt },
	{ id: 'zip', endings: ['zip'], sniff: ({ paths }) => paths.length > 0, read: readArchive },
	{ id: 'pdf', endings: ['pdf'], sniff: startsWithBytes('%PDF-'), read: readPdf },
	{ id: 'feed', endings: ['xml', 'rss', 'atom', 'json'], sniff: isFeed, read: readFeed },
	{ id: 'saved-page', endings: ['mhtml', 'mht'], sniff: isSavedPage, read: readSavedPage },
	{
		id: 'html',
		endings: ['html', 'htm', 'xhtml'],
		sniff: ({ text }) =>
			/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text),
		read: readHtml
	},
	{ id: 'mail', endings: ['eml'], sniff: isMail, read: readMail },
	{
		id: 'markdown',
		endings: MARKDOWN,
		sniff: (head) => isText(head) && (MARKDOWN as readonly string[]).includes(head.ending),
		read: readMarkdown
	},
	{
		id: 'text',
		endings: PLAIN,
		sniff: (head) => isText(head) && ['', ...PLAIN].includes(head.ending),
		read: readPlainText
	}
];
