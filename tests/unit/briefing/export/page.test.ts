import { expect, it } from 'vitest';
import { writePage } from '../../../../src/lib/briefing/export/single-file/page.ts';

const HOSTILE = '</title></script><script>alert(1)</script><!-- "\' \u2028';
const PARTS = { opening: 'open()', openingDigest: 'abc=', icon: 'data:image/svg+xml;base64,AA==' };

const page = writePage(
	PARTS,
	{ title: HOSTILE, language: `en" onload="x`, direction: 'ltr', opening: HOSTILE, withoutScript: HOSTILE },
	'QUJD'
);

it('has the scripts of its own and no other, whatever its texts hold', () => {
	expect(page.match(/<script/g)).toHaveLength(2);
	expect(page.match(/<\/script/g)).toHaveLength(2);
	expect(page).not.toContain('<!-- "');
	expect(page).toContain('lang="en&quot; onload=&quot;x"');
});

it('allows its opening script by digest, and no address of another machine', () => {
	const policy = /content-security-policy" content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("script-src 'sha256-abc=' 'strict-dynamic'");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
	expect(policy).not.toMatch(/https?:/);
});
