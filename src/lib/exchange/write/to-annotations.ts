// The selected claims as W3C Web Annotations: each on its report, where it says so, with the claim as what was written to it.
import { languageOf } from '../../compile/in-language.ts';
import { recordOf } from '../../evidence/evidence-index.ts';
import type { Claim } from '../../model/corpus.ts';
import type { Piece, Selections, Writer } from '../format.ts';
import { quoteAround } from '../selection/quote-around.ts';
import type { Selection } from '../selection/selection.ts';

export const writeAnnotations: Writer = async function* (
	selections: Selections
): AsyncGenerator<Piece, void> {
	let separator = '';
	let isBegun = false;
	for await (const selection of selections) {
		if (!isBegun) yield head(selection);
		isBegun = true;
		for (const claim of selection.claims) {
			yield separator + JSON.stringify(toAnnotation(claim, selection));
			separator = ',\n';
		}
	}
	yield ']}}\n';
};

function head({ evidence, sentence, credit }: Selection): string {
	const { corpus } = evidence;
	const collection = {
		'@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }],
		id: `urn:dateline:${corpus.id}`,
		type: 'AnnotationCollection',
		label: `${corpus.title}: ${sentence} ${corpus.handling}`,
		'schema:creditText': credit,
		first: { type: 'AnnotationPage', startIndex: 0, items: [] }
	};
	return JSON.stringify(collection).slice(0, -']}}'.length);
}

function toAnnotation(claim: Claim, { evidence }: Selection): object {
	const { corpus } = evidence;
	const report = recordOf(evidence.reports, claim.report);
	const { exact, prefix, suffix } = quoteAround(claim, report, evidence.quoteAt);
	return {
		id: `urn:dateline:${corpus.id}:claim:${claim.id}`,
		type: 'Annotation',
		motivation: 'describing',
		audience: { type: 'schema:Audience', 'schema:audienceType': corpus.handling },
		body: [
			{
				type: 'TextualBody',
				purpose: 'describing',
				format: 'text/plain',
				language: languageOf(claim, corpus),
				value: claim.text
			},
			...claim.topics.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }))
		],
		target: {
			source: report.url ?? `urn:dateline:${corpus.id}:report/${report.id}`,
			selector: { type: 'TextQuoteSelector', exact, prefix, suffix }
		}
	};
}
