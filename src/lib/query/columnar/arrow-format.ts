// By what our Arrow files are known.

/** Raised whenever a reader of the old form could misread the new one. */
export const ARROW_FORMAT = '1';
export const FORMAT_KEY = 'dateline:format';

/** The column of origins without drafts; absent where they are the same. */
export const REVIEWED_ORIGINS = 'origin reviewed';

/** Throws unless `metadata` is that of a file of this format. */
export function checkFormat(metadata: ReadonlyMap<string, string>): void {
	const format = metadata.get(FORMAT_KEY);
	if (format === ARROW_FORMAT) return;
	throw new Error(`the Arrow file says ${FORMAT_KEY} ${format ?? 'nothing'}, expected ${ARROW_FORMAT}`);
}
