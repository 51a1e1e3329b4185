// What every annotation of a report's text has: where it stands. Knows neither places nor dates nor speakers.

/** UTF-16 offsets into the text that was read: `text.slice(start, end)` is what is annotated. */
export interface Span {
	readonly start: number;
	readonly end: number;
}
