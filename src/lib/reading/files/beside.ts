// What lies beside pages and in folders and archives of them and holds no report: not worth a word.

const BESIDE =
	/(?:^|[/\\])(?:\.[^/\\]*|Thumbs\.db|desktop\.ini)$|_files(?:[/\\]|$)|\.(?:js|mjs|css|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|mp[34]|m4a|webm|mov|map|ics|p7s|vcf)$/i;

export function isBeside(path: string): boolean {
	return BESIDE.test(path);
}
