// PDFs written by hand: lines of Helvetica where they are said to stand, as few objects as it takes.

export interface SetLine {
	readonly text: string;
	readonly x: number;
	/** Of the letters' feet, from the lower edge. */
	readonly y: number;
	/** 10 where absent. */
	readonly size?: number;
}

/** US Letter: 612 by 792 points. */
export function makePdf(pages: readonly (readonly SetLine[])[]): Uint8Array<ArrayBuffer> {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
	];
	for (const [at, lines] of pages.entries()) {
		const stream = lines.map(toOperators).join('\n');
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
			`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
		);
	}
	return withTable(objects);
}

function toOperators({ text, x, y, size = 10 }: SetLine): string {
	const shown = text.replace(/[\\()]/g, '\\$&');
	return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${shown}) Tj ET`;
}

function withTable(objects: readonly string[]): Uint8Array<ArrayBuffer> {
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, at) => {
		const offset = file.length;
		file += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const start = file.length;
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
	file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}
