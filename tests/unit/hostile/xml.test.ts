// XML that means harm: nothing is fetched, nothing multiplies, nothing runs.
import { describe, expect, it, test } from 'vitest';
import { parseXml } from '../../../src/lib/files/xml/parse-xml.ts';
import { textOfHtml } from '../../../src/lib/files/xml/text-of-html.ts';
import { asFile, imported } from '../exchange/as-file.ts';
import { makeZip } from './make-zip.ts';

const kml = (inner: string) =>
	`<kml><Document><Placemark><name>x</name>${inner}</Placemark></Document></kml>`;

async function faultOf(text: string): Promise<string> {
	const result = await imported(asFile('a.kml', text));
	return result.kind === 'refused' ? (result.faults[0]?.found ?? 'nothing') : result.kind;
}

describe('a declaration of types', () => {
	const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${[...'bcdefghij']
		.map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
		.join('')}]>`;

	test.each([
		['a billion laughs', `${LAUGHS}${kml('<description>&j;</description>')}`],
		[
			'a quadratic blow-up',
			`<!DOCTYPE k [<!ENTITY a "${'x'.repeat(50_000)}">]>${kml(`<description>${'&a;'.repeat(50_000)}</description>`)}`
		],
		['an external entity', `<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]>${kml('&x;')}`],
		['an external DTD', `<!DOCTYPE kml SYSTEM "http://198.51.100.1/x.dtd">${kml('')}`],
		['a parameter entity', `<!DOCTYPE k [<!ENTITY % p SYSTEM "http://198.51.100.1/"> %p;]>${kml('')}`],
		['in the middle', kml('<!DOCTYPE x [<!ENTITY a "b">]>')]
	])('with %s is refused whole', async (_, text) => {
		expect(await faultOf(text)).toBe('a declaration of its own types or entities');
	});

	it('in a workbook is refused as well', async () => {
		const zip = makeZip([
			{ name: 'xl/workbook.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' },
			{ name: '[Content_Types].xml', content: '<Types/>' }
		]);
		expect(await imported(asFile('a.xlsx', zip))).toMatchObject({
			kind: 'refused',
			faults: [{ found: 'a DOCTYPE' }]
		});
	});
});

it.each([201, 1_000_000])('nested %i deep is refused, however much there is', async (depth) => {
	expect(await faultOf(`<kml>${'<Folder>'.repeat(depth)}`)).toBe('elements nested more than 200 deep');
});

it.each([
	['cut off', '<kml><Document><Placemark><name>x'],
	['with elements that cross', '<kml><a><b></a></b></kml>'],
	['with an unknown entity', kml('<description>&nosuch;</description>')],
	['with half a tag', '<kml><'],
	['of comments alone', '<kml><!--']
])('%s is a fault, and no crash', async (_, text) => {
	expect(['refused', 'rows', 'unknown']).toContain((await imported(asFile('a.kml', text))).kind);
});

it('may speak of declarations in comments and CDATA, which are text', async () => {
	const text = kml('<!-- <!DOCTYPE x> --><description><![CDATA[<!ENTITY a "b">]]></description>');
	expect((await parseXml('a.kml', text)).ok).toBe(true);
});

it('of a million open brackets takes no longer than its length', async () => {
	for (const text of [
		`<kml>${'<!--'.repeat(300_000)}`,
		`<kml>${'<'.repeat(1_000_000)}`,
		`<kml>${'<a b="'.repeat(300_000)}`
	])
		expect((await imported(asFile('a.kml', text))).kind).not.toBe('rows');
	expect(textOfHtml('<'.repeat(1_000_000))).toHaveLength(1_000_000);
	expect(textOfHtml('<a '.repeat(300_000)).length).toBeGreaterThan(0);
	expect(textOfHtml('&'.repeat(1_000_000))).toHaveLength(1_000_000);
});

test.each([
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<svg onload=alert(1)>',
	'<iframe src="javascript:alert(1)"></iframe>',
	'<a href="javascript:alert(1)">x</a>',
	'<style>*{}</style>'
])('a description %s becomes text without a tag', async (html) => {
	const result = await imported(asFile('a.kml', kml(`<description><![CDATA[${html}]]></description>`)));
	if (result.kind !== 'rows') throw new Error(result.kind);
	expect(JSON.stringify(result.taken.records)).not.toMatch(/<[a-z]/i);
});
