// Claims, and drafts of claims, as zod schemas: see records.ts.
import { z } from 'zod';
import { CLAIM_KINDS, CLAIM_STATUSES, CREDIBILITIES, LIKELIHOODS } from '../corpus.ts';
import { DECISIONS } from '../draft.ts';
import {
	aliases,
	anyText,
	edtf,
	id,
	listOf,
	record,
	reference,
	references,
	signature,
	text,
	texts
} from './fields.ts';

const SCORE_EXPECTED = 'a score from 0 to 1';

const quoteRecord = record({
	exact: text.meta({ description: "The passage, letter for letter as in the report's text." }),
	prefix: anyText
		.optional()
		.meta({ description: 'What stands just before it; needed where the passage occurs twice.' }),
	suffix: anyText.optional().meta({ description: 'What stands just after it.' })
});

const answers = z
	.array(record({ question: reference('a question'), position: reference('one of its positions') }))
	.meta({ description: 'The positions that it takes on questions.' });

const candidateRecord = record({
	value: z
		.json()
		.meta({ description: 'What the field would be; an id, or a record that does not exist yet.' }),
	score: z.number().min(0, SCORE_EXPECTED).max(1, SCORE_EXPECTED).meta({ description: 'From 0 to 1.' }),
	reason: text.optional().meta({ description: 'Why, in words.' })
});

export const claimRecord = record({
	id,
	report: reference('the report that makes the claim'),
	text: text.meta({ description: 'The assertion, in your own words.' }),
	texts: texts.optional(),
	quote: quoteRecord.meta({ description: 'Where the report says it: a W3C TextQuoteSelector.' }),
	kind: z.enum(CLAIM_KINDS).meta({ description: "fact: in the report's own voice." }),
	attribution: z.array(id).meta({
		description:
			'Ids of actors, from whoever the report heard it from back to the origin; empty in its own voice.'
	}),
	at: reference('the place where it was said').optional(),
	about: references('The places it is about', 'places'),
	when: edtf.optional().meta({ description: 'EDTF: when what it tells of happened or is to happen.' }),
	said: edtf.optional().meta({ description: 'EDTF: when it was said.' }),
	events: listOf(id)
		.min(1, 'at least one event')
		.meta({ description: 'The events it belongs to, at least one: ids of events.' }),
	topics: listOf(text).meta({ description: 'Words of your own to sort claims by; may be empty.' }),
	answers: answers.optional(),
	credibility: z
		.literal(CREDIBILITIES)
		.optional()
		.meta({ description: 'Admiralty scale, 1 (confirmed) to 5; 6 where it cannot be judged.' }),
	likelihood: z
		.enum(LIKELIHOODS)
		.optional()
		.meta({ description: 'A term of ICD 203; stands apart from credibility.' }),
	status: z.enum(CLAIM_STATUSES).meta({ description: 'draft or reviewed; drafts never reach a briefing.' }),
	made: signature('made').meta({ description: 'Who made the claim, and when.' }),
	reviewed: signature('reviewed').meta({ description: 'Who reviewed it, and when.' }),
	returned: record({
		by: text.meta({ description: 'Who sent it back.' }),
		on: z.iso.date('a day such as 2026-01-28').meta({ description: 'The day: 2026-01-28.' }),
		comment: text.meta({ description: 'What is amiss with it.' })
	})
		.optional()
		.meta({ description: 'Who sent it back to be mended, when, and what is amiss with it.' }),
	aliases
});

const said = claimRecord.shape;

/** What a machine read, or a person has not finished: any part but report and quote may be missing. */
export const draftRecord = record({
	id,
	report: reference('the report that it was read from'),
	text: said.text.optional(),
	texts: said.texts,
	quote: quoteRecord.meta({ description: 'Where the report says it: a W3C TextQuoteSelector.' }),
	kind: said.kind.optional(),
	attribution: said.attribution.optional(),
	at: said.at,
	about: said.about.optional(),
	when: said.when,
	said: said.said,
	events: said.events.optional(),
	topics: said.topics.optional(),
	answers: said.answers,
	credibility: said.credibility,
	likelihood: said.likelihood,
	candidates: z
		.record(z.string(), z.array(candidateRecord))
		.optional()
		.meta({ description: 'What each field may be, by its name, the likeliest first.' }),
	unlike: z
		.array(id)
		.optional()
		.meta({ description: 'Claims and drafts of which a person said that they do not say the same.' }),
	claim: id.optional().meta({ description: 'The claim that it became, or says again.' }),
	decision: z
		.enum(DECISIONS)
		.optional()
		.meta({ description: 'accepted, rejected, or open where absent. Reading again leaves it as it is.' }),
	decided: signature('decided').meta({ description: 'Who decided, and when.' }),
	made: signature('read').unwrap().meta({ description: 'What machine, or who, read it, and when.' })
});
