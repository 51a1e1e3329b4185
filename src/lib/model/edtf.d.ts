// What we use of the `edtf` package, which ships no types: its grammar, not its calendar.
declare module 'edtf' {
	/** `true`, or a bit mask over YYYYMMDD. */
	type Mask = boolean | number;

	export interface ParsedDate {
		readonly type: 'Date';
		/** Year, month from 0, day, then a time of day, as far as written. */
		readonly values: readonly number[];
		readonly uncertain?: Mask;
		readonly approximate?: Mask;
		readonly unspecified?: number;
	}
	export interface ParsedYear {
		readonly type: 'Year';
		readonly values: readonly [number];
		readonly significant?: number;
	}
	export interface ParsedSpan {
		readonly type: 'Season' | 'Decade' | 'Century';
		/** Season: year and code. Decade and century: its number. */
		readonly values: readonly number[];
		readonly uncertain?: Mask;
		readonly approximate?: Mask;
	}
	/** Throws on what it cannot parse, and on what is none of `types`. */
	export function parse(
		text: string,
		constraints: {
			readonly level: number;
			readonly types: readonly (ParsedDate | ParsedYear | ParsedSpan)['type'][];
		}
	): ParsedDate | ParsedYear | ParsedSpan;
}
