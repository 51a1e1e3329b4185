// Slips in what is claimed and asked: who says nothing, what is said twice, what nobody answers.
import type { Fault } from '../../model/compiled.ts';
import type { Claim, Corpus } from '../../model/corpus.ts';

export function claimWarnings(corpus: Corpus): Fault[] {
	return [...corpus.claims.flatMap(withoutSpeaker), ...likeClaims(corpus.claims), ...unanswered(corpus)];
}

function withoutSpeaker({ id, kind, attribution }: Claim): Fault[] {
	if (kind !== 'statement' || attribution.length > 0) return [];
	const expected = 'who said it, or the kind "fact" for what the report says in its own voice';
	return [
		{
			file: 'claims.json',
			record: id,
			field: 'attribution',
			found: 'a statement without a speaker',
			expected
		}
	];
}

/** Of one report, in the same words, whatever their order. */
function likeClaims(claims: readonly Claim[]): Fault[] {
	const first = new Map<string, Claim>();
	const warnings: Fault[] = [];
	for (const claim of claims) {
		const key = `${claim.report} ${wordsOf(claim.text)}`;
		const earlier = first.get(key);
		if (!earlier) {
			first.set(key, claim);
			continue;
		}
		const found = `the words of ${earlier.id}, a claim of the same report`;
		const expected = 'one claim for one assertion';
		warnings.push({ file: 'claims.json', record: claim.id, field: 'text', found, expected });
	}
	return warnings;
}

function wordsOf(text: string): string {
	const words =
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	return words.sort().join(' ');
}

function unanswered({ questions, claims }: Corpus): Fault[] {
	const answered = new Set(claims.flatMap(({ answers }) => answers.map(({ question }) => question)));
	return questions
		.filter(({ id }) => !answered.has(id))
		.map(({ id }) => ({
			file: 'questions.json',
			record: id,
			found: 'a question that nobody answers',
			expected: 'a claim with this question in its answers'
		}));
}
