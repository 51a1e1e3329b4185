import { expect, it } from 'vitest';
import { makeZip } from '../../hostile/make-zip.ts';
import { readMade, readOne, rolesOf } from './read-made.ts';

const FIRST =
	'Two patrol boats were seen off the mole of Brannock on Monday, and the harbour was closed, the master of the port said in a statement that was read to reporters.';
const SECOND =
	'The ministry in Keep denied that its boats had been there. None of them had left its berth since Friday, a spokesman said, and nobody had asked them to.';
const THIRD =
	'Fishermen who were out on the northern banks said that they had seen lights, but nothing that they would have taken for a boat of the navy.';

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Harbour closed - Port Gazette</title>
<meta property="og:site_name" content="Port Gazette"><meta property="article:published_time" content="2026-01-27T23:30:00+03:00">
<link rel="canonical" href="https://gazette.example/harbour"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour closed after boats are seen</h1><p>${FIRST}</p>
<figure><img src="a.jpg"><figcaption>The mole on Monday. (Photo: Port Gazette)</figcaption></figure>
<h2>What the ministry says</h2><p>${SECOND}</p><p>${THIRD}</p>
<h3>Related News</h3><ul><li>Bread dearer again</li><li>Ferry late</li></ul></article>
<footer>All rights reserved</footer><script>document.title = 'no'</script></body></html>`;

it('a page is the report that it shows, with what it tells of it and without what stands round it', async () => {
	const read = await readOne('page.html', PAGE);
	expect(read.report).toMatchObject({
		outlet: 'Port Gazette',
		published: '2026-01-27',
		url: 'https://gazette.example/harbour',
		language: 'en'
	});
	const roles = rolesOf(read);
	expect(roles[0]).toMatch(/^title: Harbour closed/);
	expect(roles).toContain(`body: ${FIRST}`);
	expect(roles).toContain('caption: The mole on Monday. (Photo: Port Gazette)');
	expect(roles).toContain('heading: What the ministry says');
	expect(read.report.text).not.toMatch(/Home|rights reserved|Bread dearer|no'/);
	expect(read.leftOut).toContain('Related News');
});

it('a page in another encoding that it names is read in it', async () => {
	const russian =
		'Порт закрыт, сообщили в понедельник в администрации города, и откроется не раньше пятницы.';
	const head = Buffer.from('<html><head><meta charset="koi8-r"></head><body><p>');
	const letters = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
	const bytes = [...russian].map((sign) => {
		const at = letters.indexOf(sign);
		return at === -1 ? sign.charCodeAt(0) : 0xc0 + at;
	});
	const read = await readOne('a.html', new Uint8Array([...head, ...bytes]));
	expect(read.report.text).toBe(russian);
	expect(read.report.language).toBe('ru');
});

it('a page that was saved as one file tells when', async () => {
	const mhtml = [
		'From: <Saved by Blink>',
		'Snapshot-Content-Location: https://gazette.example/harbour',
		'Date: Wed, 28 Jan 2026 09:00:00 +0000',
		'MIME-Version: 1.0',
		'Content-Type: multipart/related; type="text/html"; boundary="b"',
		'',
		'--b',
		'Content-Type: text/html; charset=utf-8',
		'Content-Transfer-Encoding: base64',
		'Content-Location: https://gazette.example/harbour',
		'',
		Buffer.from(PAGE).toString('base64').replace(/.{76}/g, '$&\r\n'),
		'--b--',
		''
	].join('\r\n');
	const read = await readOne('page.mhtml', mhtml);
	expect(read.format).toBe('saved-page');
	expect(read.report).toMatchObject({
		retrieved: '2026-01-28',
		published: '2026-01-27',
		outlet: 'Port Gazette'
	});
	expect(read.report.text).toContain(FIRST);
});

it('a plain text keeps its lines as paragraphs; one wrapped by hand is unwrapped', async () => {
	const lines = await readOne('a.txt', `Harbour closed\r\n${FIRST}\r\n${SECOND}\r\n`);
	expect(rolesOf(lines)).toEqual(['title: Harbour closed', `body: ${FIRST}`, `body: ${SECOND}`]);
	const wrapped = await readOne('b.txt', `${FIRST.replace(/(.{60,76}) /g, '$1\n')}\n\n${SECOND}`);
	expect(rolesOf(wrapped)).toEqual([`body: ${FIRST}`, `body: ${SECOND}`]);
});

it('Markdown loses its marks, and tells what stands before it', async () => {
	const read = await readOne(
		'a.md',
		`---\ntitle: Harbour closed\nsource: Port Gazette\ndate: 2026-01-27\n---\n# Harbour closed\n\n**Two** [patrol](https://x.example) boats _were_ seen.\nThey left.\n\n## Below\n\n- One \`item\`\n- Another <b>item</b>.\n`
	);
	expect(read.report).toMatchObject({
		title: 'Harbour closed',
		outlet: 'Port Gazette',
		published: '2026-01-27'
	});
	expect(rolesOf(read)).toEqual([
		'title: Harbour closed',
		'body: Two patrol boats were seen. They left.',
		'heading: Below',
		'heading: One item',
		'body: Another item.'
	]);
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, style?: string) =>
	`<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`;

export function makeDocx(body: string): Uint8Array<ArrayBuffer> {
	return makeZip([
		{
			name: '[Content_Types].xml',
			content:
				'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
		},
		{
			name: '_rels/.rels',
			content:
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
		},
		{ name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
		{
			name: 'word/styles.xml',
			content: `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style></w:styles>`
		},
		{
			name: 'word/_rels/document.xml.rels',
			content:
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
		}
	]);
}

it('a Word document has its paragraphs and the roles of its styles', async () => {
	const body = [
		paragraph('Harbour closed', 'Title'),
		paragraph(FIRST),
		paragraph('The mole on Monday', 'Cap'),
		paragraph('What the ministry says', 'H1'),
		paragraph(SECOND)
	].join('');
	const read = await readOne('a.docx', makeDocx(body));
	expect(read.report.title).toBe('Harbour closed');
	expect(rolesOf(read)).toEqual([
		'title: Harbour closed',
		`body: ${FIRST}`,
		'caption: The mole on Monday',
		'heading: What the ministry says',
		`body: ${SECOND}`
	]);
});

it('an OpenDocument text, too, with what its properties say', async () => {
	const odt = makeZip([
		{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
		{
			name: 'content.xml',
			content: `<office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s"><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text><text:p text:style-name="P1">Harbour<text:s/>closed</text:p><text:p>${FIRST}<text:note>left out</text:note></text:p><text:h>What the ministry says</text:h><text:p text:style-name="Caption">The mole</text:p></office:text></office:body></office:document-content>`
		},
		{
			name: 'meta.xml',
			content:
				'<office:document-meta xmlns:office="urn:o" xmlns:dc="urn:d"><dc:title>Harbour of Brannock</dc:title></office:document-meta>'
		}
	]);
	const read = await readOne('a.odt', odt);
	expect(read.report.title).toBe('Harbour of Brannock');
	expect(rolesOf(read)).toEqual([
		'title: Harbour closed',
		`body: ${FIRST}`,
		'heading: What the ministry says',
		'caption: The mole'
	]);
});

it('a mail is a report, and so is what is attached to it', async () => {
	const mail = [
		'From: Port Gazette <desk@gazette.example>',
		'Subject: =?utf-8?Q?Harbour_closed?=',
		'Date: Tue, 27 Jan 2026 23:30:00 +0300',
		'MIME-Version: 1.0',
		'Content-Type: multipart/mixed; boundary="b"',
		'',
		'--b',
		'Content-Type: text/plain; charset=utf-8',
		'',
		FIRST,
		'--b',
		'Content-Type: text/plain; name="statement.txt"',
		'Content-Disposition: attachment; filename="statement.txt"',
		'',
		SECOND,
		'--b--',
		''
	].join('\r\n');
	const { items, faults } = await readMade(['a.eml', mail]);
	expect(faults).toEqual([]);
	expect(items.map(({ file }) => file)).toEqual(['a.eml', 'a.eml/statement.txt']);
	expect(items[0]!.report).toMatchObject({
		title: 'Harbour closed',
		outlet: 'Port Gazette',
		published: '2026-01-27'
	});
	expect(items[1]!.report.text).toBe(SECOND);
});

const FEEDS: readonly (readonly [string, string])[] = [
	[
		'a.rss',
		`<?xml version="1.0"?><rss version="2.0"><channel><title>Port Gazette</title><link>https://gazette.example</link><description>News</description><item><title>Harbour closed</title><link>https://gazette.example/1</link><pubDate>Tue, 27 Jan 2026 23:30:00 +0300</pubDate><description>&lt;p&gt;${FIRST}&lt;/p&gt;</description></item><item><title>Ferry late</title><link>https://gazette.example/2</link><pubDate>Wed, 28 Jan 2026 08:00:00 +0300</pubDate><description>${SECOND}</description></item></channel></rss>`
	],
	[
		'a.atom',
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>Port Gazette</title><id>x</id><updated>2026-01-28T00:00:00Z</updated><entry><title>Harbour closed</title><id>1</id><link href="https://gazette.example/1"/><published>2026-01-27T23:30:00+03:00</published><updated>2026-01-28T00:00:00Z</updated><content type="html">&lt;p&gt;${FIRST}&lt;/p&gt;</content></entry><entry><title>Ferry late</title><id>2</id><link href="https://gazette.example/2"/><updated>2026-01-28T08:00:00Z</updated><summary>${SECOND}</summary></entry></feed>`
	],
	[
		'a.json',
		JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'Port Gazette',
			items: [
				{
					id: '1',
					url: 'https://gazette.example/1',
					title: 'Harbour closed',
					content_html: `<p>${FIRST}</p>`,
					date_published: '2026-01-27T23:30:00+03:00'
				},
				{
					id: '2',
					url: 'https://gazette.example/2',
					title: 'Ferry late',
					content_text: SECOND,
					date_published: '2026-01-28T08:00:00Z'
				}
			]
		})
	]
];

it.each(FEEDS)('each entry of a feed is a report: %s', async (name, feed) => {
	const { items, faults } = await readMade([name, feed]);
	expect(faults).toEqual([]);
	expect(
		items.map(({ part, report }) => [part, report.title, report.outlet, report.published, report.url])
	).toEqual([
		['#1', 'Harbour closed', 'Port Gazette', '2026-01-27', 'https://gazette.example/1'],
		['#2', 'Ferry late', 'Port Gazette', '2026-01-28', 'https://gazette.example/2']
	]);
	expect(items[0]!.report.text).toBe(`Harbour closed\n\n${FIRST}`);
	expect(items[1]!.report.text).toBe(`Ferry late\n\n${SECOND}`);
});

it('a folder in an archive is read file by file; what is broken is a line, and pictures are no word worth', async () => {
	const zip = makeZip([
		{ name: 'in/a.txt', content: FIRST },
		{ name: 'in/b.html', content: PAGE },
		{ name: 'in/b_files/style.css', content: 'body {}' },
		{ name: 'in/c.pdf', content: '%PDF-1.4 broken' },
		{ name: 'in/d.bin', content: '\u0000\u0001\u0002\u0003\u0000\u0001\u0002\u0003' }
	]);
	const { items, faults } = await readMade(['all.zip', zip], ['last.txt', SECOND]);
	expect(items.map(({ file }) => file)).toEqual(['all.zip/in/a.txt', 'all.zip/in/b.html', 'last.txt']);
	expect(faults.map(({ file }) => file)).toEqual(['all.zip/in/c.pdf', 'all.zip/in/d.bin']);
});
