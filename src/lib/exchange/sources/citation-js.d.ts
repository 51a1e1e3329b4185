// What is used of citation-js, which ships no types.
declare module '@citation-js/core' {
	export class Cite {
		constructor(input: string, options?: { readonly generateGraph: boolean });
		/** CSL-JSON. */
		readonly data: readonly unknown[];
	}
	export const plugins: {
		readonly config: { get(name: '@bibtex'): { parse: { sentenceCase: 'always' | 'english' | 'never' } } };
	};
}

declare module '@citation-js/plugin-bibtex' {}
