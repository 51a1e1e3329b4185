// What the tests use of citation-js, which ships no types.
declare module '@citation-js/core' {
	export class Cite {
		constructor(input: string);
		/** CSL-JSON. */
		readonly data: readonly unknown[];
	}
	export const plugins: {
		readonly config: { get(name: '@bibtex'): { parse: { sentenceCase: 'always' | 'english' | 'never' } } };
	};
}
