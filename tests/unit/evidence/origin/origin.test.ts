import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	chainOf,
	describeChain,
	describeCircle,
	formatChain
} from '../../../../src/lib/evidence/origin/chain.ts';
import { indexEvidence } from '../../../../src/lib/evidence/evidence-index.ts';
import {
	circleOf,
	countOrigins,
	originOf,
	originsOf,
	speakerOf
} from '../../../../src/lib/evidence/origin/origin.ts';
import { makeCorpus, type ClaimPlan, type CorpusPlan } from '../make-corpus.ts';

const REPORTS = { r1: 'alpha', r2: 'beta', r3: 'gamma' };
const OUTLETS = { alphaDesk: 'alpha', betaDesk: 'beta', gammaDesk: 'gamma', wire: 'wireService' };

/** Origin keys of the claims planned, and what a circle holds, in order. */
function origins(claims: readonly ClaimPlan[], plan: Partial<CorpusPlan> = {}) {
	const index = indexEvidence(makeCorpus({ reports: REPORTS, outlets: OUTLETS, ...plan, claims }));
	return {
		keys: index.corpus.claims.map((claim) => originOf(claim, index).key),
		count: countOrigins(index.corpus.claims, index),
		circles: index.corpus.claims.map((claim) => circleOf(claim, index).map((origin) => origin.key))
	};
}

describe('the origin of sound chains', () => {
	const cases: [string, ClaimPlan[], string[], number][] = [
		['own voice is the source', [{ report: 'r1' }], ['source:alpha'], 1],
		['the end of a chain', [{ report: 'r1', chain: ['wire', 'minister'] }], ['actor:minister'], 1],
		[
			'an actor that is an outlet is its source',
			[{ report: 'r1', chain: ['wire'] }],
			['source:wireService'],
			1
		],
		[
			'three reports of one agency are one origin',
			[
				{ report: 'r1', chain: ['wire'] },
				{ report: 'r2', chain: ['wire'] },
				{ report: 'r3', chain: ['minister', 'wire'] }
			],
			['source:wireService', 'source:wireService', 'source:wireService'],
			1
		],
		[
			'chains that share a step and part after it are two',
			[
				{ report: 'r1', chain: ['wire', 'minister'] },
				{ report: 'r2', chain: ['wire', 'general'] }
			],
			['actor:minister', 'actor:general'],
			2
		],
		[
			'a report and a report that cites it are one',
			[{ report: 'r1' }, { report: 'r2', chain: ['alphaDesk'] }],
			['source:alpha', 'source:alpha'],
			1
		],
		[
			"an outlet's own desk in its own report is its own voice",
			[{ report: 'r1', chain: ['alphaDesk'] }],
			['source:alpha'],
			1
		],
		[
			'what the cited outlet cites is not followed',
			[
				{ report: 'r1', chain: ['betaDesk'], answers: ['q=a'] },
				{ report: 'r2', chain: ['wire'], answers: ['q=a'] }
			],
			['source:beta', 'source:wireService'],
			2
		]
	];
	test.each(cases)('%s', (_, claims, keys, count) => {
		const found = origins(claims);
		expect(found.keys).toEqual(keys);
		expect(found.count).toBe(count);
		expect(found.circles.flat()).toEqual([]);
	});
});

describe('the origin of circular chains', () => {
	const A_FROM_B: ClaimPlan = { report: 'r1', chain: ['betaDesk'], answers: ['q=a'] };
	const B_FROM_A: ClaimPlan = { report: 'r2', chain: ['alphaDesk'], answers: ['q=a'] };
	const both = ['source:alpha', 'source:beta'];

	test('two outlets that give one answer and cite each other are one origin, and flagged', () => {
		const found = origins([A_FROM_B, B_FROM_A]);
		expect(found).toEqual({ keys: ['source:alpha', 'source:alpha'], count: 1, circles: [both, both] });
	});

	test('a circle of three outlets is one origin', () => {
		const found = origins([
			{ ...A_FROM_B },
			{ report: 'r2', chain: ['gammaDesk'], answers: ['q=a'] },
			{ report: 'r3', chain: ['alphaDesk'], answers: ['q=a'] }
		]);
		expect(new Set(found.keys)).toEqual(new Set(['source:alpha']));
		expect(found.circles[1]).toEqual(['source:alpha', 'source:beta', 'source:gamma']);
	});

	test('a circle ends at the member that vouches for the answer itself', () => {
		const found = origins([A_FROM_B, B_FROM_A, { report: 'r2', answers: ['q=a'] }]);
		expect(new Set(found.keys)).toEqual(new Set(['source:beta']));
	});

	test('members that each vouch for the answer stay two origins', () => {
		const found = origins([
			A_FROM_B,
			B_FROM_A,
			{ report: 'r1', answers: ['q=a'] },
			{ report: 'r2', answers: ['q=a'] }
		]);
		expect(found.keys).toEqual(['source:beta', 'source:alpha', 'source:alpha', 'source:beta']);
		expect(found.count).toBe(2);
	});

	test('outlets that cite each other on different answers are no circle', () => {
		const found = origins([A_FROM_B, { ...B_FROM_A, answers: ['q=b'] }]);
		expect(found).toEqual({ keys: ['source:beta', 'source:alpha'], count: 2, circles: [[], []] });
	});

	test('a third report that enters the circle ends in it, wherever it enters', () => {
		const enters = (actor: string): ClaimPlan => ({ report: 'r3', chain: [actor], answers: ['q=a'] });
		expect(origins([A_FROM_B, B_FROM_A, enters('betaDesk'), enters('alphaDesk')]).count).toBe(1);
	});

	const MAYOR_TWICE: ClaimPlan = { report: 'r1', chain: ['mayor', 'clerk', 'mayor'] };
	const CLERK_TWICE: ClaimPlan = { report: 'r2', chain: ['clerk', 'mayor', 'clerk'] };

	test('an actor twice in one chain ends it where it is written to end, and is flagged', () => {
		const found = origins([MAYOR_TWICE, CLERK_TWICE]);
		expect(found.keys).toEqual(['actor:mayor', 'actor:clerk']);
		expect(found.circles[0]).toEqual(['actor:clerk', 'actor:mayor']);
	});

	test('two such chains that give one answer are one origin from either side', () => {
		const found = origins([
			{ ...MAYOR_TWICE, answers: ['q=a'] },
			{ ...CLERK_TWICE, answers: ['q=a'] }
		]);
		expect(found.keys).toEqual(['actor:clerk', 'actor:clerk']);
	});

	test('an actor that cites itself is a circle of one', () => {
		const found = origins([{ report: 'r1', chain: ['mayor', 'mayor'] }]);
		expect(found.keys).toEqual(['actor:mayor']);
		expect(found.circles[0]).toEqual(['actor:mayor']);
	});

	test('a report that hears of itself through another is flagged', () => {
		const found = origins([{ report: 'r1', chain: ['betaDesk', 'alphaDesk'] }]);
		expect(found.circles[0]).toEqual(both);
	});

	test('a chain that turns back and then leads out ends outside, and is flagged', () => {
		const found = origins([{ report: 'r1', chain: ['mayor', 'clerk', 'mayor', 'wire'] }]);
		expect(found.keys).toEqual(['source:wireService']);
		expect(found.circles[0]).toEqual(['actor:clerk', 'actor:mayor']);
	});

	test('a chain of ten thousand steps has an end', () => {
		const chain = Array.from({ length: 10_000 }, (_, step) => `a${step}`);
		expect(origins([{ report: 'r1', chain, answers: ['q=a'] }]).keys).toEqual(['actor:a9999']);
	});
});

describe('on any corpus', () => {
	const actor = fc.constantFrom('alphaDesk', 'betaDesk', 'gammaDesk', 'wire', 'mayor', 'clerk');
	const plan: fc.Arbitrary<ClaimPlan> = fc.record({
		report: fc.constantFrom('r1', 'r2', 'r3'),
		chain: fc.array(actor, { maxLength: 4 }),
		answers: fc.uniqueArray(fc.constantFrom('q=a', 'q=b', 'p=a'), { maxLength: 2 })
	});
	const plans = fc.array(plan, { minLength: 1, maxLength: 14 });

	test('the order of claims changes no origin', () => {
		fc.assert(
			fc.property(plans, (claims) => {
				expect(origins([...claims].reverse()).keys.reverse()).toEqual(origins(claims).keys);
			})
		);
	});

	test('every origin is the end of some chain as written, so origins never outnumber ends', () => {
		fc.assert(
			fc.property(plans, (claims) => {
				const ends = new Set(
					claims.map(({ report, chain }) => {
						const end = chain!.at(-1);
						if (end === undefined) return REPORTS[report as 'r1'];
						return OUTLETS[end as 'wire'] ?? end;
					})
				);
				const found = origins(claims).keys.map((key) => key.replace(/^\w+:/, ''));
				expect(found.filter((origin) => !ends.has(origin))).toEqual([]);
			})
		);
	});

	test('a claim without a circle has the end of its chain as its origin', () => {
		fc.assert(
			fc.property(plans, (claims) => {
				const index = indexEvidence(makeCorpus({ reports: REPORTS, outlets: OUTLETS, claims }));
				for (const claim of index.corpus.claims) {
					if (circleOf(claim, index).length > 0) continue;
					const end = claim.attribution.at(-1);
					const key = originOf(claim, index).key;
					if (end === undefined) expect(key).toBe(`source:${REPORTS[claim.report as unknown as 'r1']}`);
					else
						expect(key).toBe(
							OUTLETS[end as unknown as 'wire']
								? `source:${OUTLETS[end as unknown as 'wire']}`
								: `actor:${end}`
						);
				}
			})
		);
	});

	test('a claim in its own voice is its own origin', () => {
		fc.assert(
			fc.property(plans, (claims) => {
				const found = origins(claims).keys;
				claims.forEach((claim, at) => {
					if (claim.chain!.length === 0) expect(found[at]).toBe(`source:${REPORTS[claim.report as 'r1']}`);
				});
			})
		);
	});
});

test('the speaker is the last of the chain as written, or the report itself', () => {
	const { claims } = makeCorpus({
		reports: REPORTS,
		outlets: OUTLETS,
		claims: [{ report: 'r1' }, { report: 'r1', chain: ['minister', 'wire'] }]
	});
	expect(claims.map(speakerOf)).toEqual([
		{ kind: 'report', id: 'r1', key: 'report' },
		{ kind: 'actor', id: 'wire', key: 'actor:wire' }
	]);
});

test('origins come in the order of first mention', () => {
	const index = indexEvidence(
		makeCorpus({ reports: REPORTS, claims: [{ report: 'r2' }, { report: 'r1' }, { report: 'r2' }] })
	);
	expect(originsOf(index.corpus.claims, index).map((origin) => origin.key)).toEqual([
		'source:beta',
		'source:alpha'
	]);
});

test('a chain is shown from the report to its end and said in words', () => {
	const index = indexEvidence(
		makeCorpus({ reports: REPORTS, claims: [{ report: 'r1', chain: ['x', 'y', 'x'] }] })
	);
	const chain = chainOf(index.corpus.claims[0]!, index);
	expect(formatChain(chain)).toBe('Source alpha ← Actor x ← Actor y ← Actor x');
	expect(describeChain(chain)).toBe('Source alpha, from Actor x, from Actor y, from Actor x');
	expect(describeCircle(chain, index)).toMatch(/circle: Actor x and Actor y name each other/);
});
