// Which signs a table in text is written with, told by trying: the right separator cuts every record into as many cells as the header.
import { CsvScanner, type Dialect } from './csv-scanner.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const QUOTES = ['"', "'"] as const;
/** Records that are looked at. */
const TRIED = 200;

/** `head`: the beginning of the text, which may end anywhere. */
export function dialectOf(head: string): Dialect {
	let best: Dialect = { separator: ',', quote: '"' };
	let most = 0;
	for (const quote of QUOTES)
		for (const separator of SEPARATORS) {
			const dialect = { separator, quote };
			const score = evenness(head, dialect);
			if (score <= most) continue;
			most = score;
			best = dialect;
		}
	return best;
}

/** How alike the records are, and a little for how many cells they have; 0 where nothing is cut. Apostrophes quote only
 * where the first cell has them. */
function evenness(head: string, dialect: Dialect): number {
	const scanner = new CsvScanner(dialect);
	const whole = scanner.push(head);
	const records = (whole.length > 1 ? whole : [...whole, ...scanner.end().records]).slice(0, TRIED);
	const width = records[0]?.cells.length ?? 0;
	if (width < 2) return 0;
	const alike = records.filter(({ cells }) => cells.length === width).length / records.length;
	const quoted = dialect.quote === '"' ? 0 : head.startsWith(dialect.quote) ? 0.02 : -1;
	return alike + Math.min(width, 50) / 1000 + quoted;
}
