// A small corpus made of short words, for tests: reports R1… of sources S1…, actors by name, claims in one line each.
import type { Answer, Claim, Corpus, Report } from '../../../src/lib/model/corpus.ts';
import type { When } from '../../../src/lib/model/when.ts';

const DAY = 86_400_000;

/** One exact day as a When. */
export function day(edtf: string): When {
	const first = Date.parse(edtf) / DAY;
	const edge = {
		kind: 'dated',
		precision: 'day',
		first,
		last: first,
		approximate: false,
		uncertain: false
	} as const;
	return { edtf, form: 'date', start: edge, end: edge, earliest: first, latest: first };
}

/** From one day to another; `..` for an open side. */
export function span(from: string, to: string): When {
	const start = from === '..' ? ({ kind: 'open' } as const) : day(from).start;
	const end = to === '..' ? ({ kind: 'open' } as const) : day(to).start;
	return {
		edtf: `${from}/${to}`,
		form: 'interval',
		start,
		end,
		earliest: start.kind === 'dated' ? start.first : null,
		latest: end.kind === 'dated' ? end.last : null
	};
}

/** A claim with what a test says about it; the rest is plain. Answers are written `q1=a`. */
export interface ClaimPlan {
	readonly id?: string;
	readonly report: string;
	readonly chain?: readonly string[];
	readonly answers?: readonly string[];
	readonly about?: readonly string[];
	readonly at?: string;
	readonly events?: readonly [string, ...string[]];
	readonly text?: string;
	readonly topics?: readonly string[];
	readonly when?: When;
	readonly said?: When;
	readonly status?: Claim['status'];
	readonly quote?: Claim['quote'];
}

export interface CorpusPlan {
	/** Report id to source id. */
	readonly reports: Readonly<Record<string, string>>;
	/** Actors that are outlets: actor id to source id. */
	readonly outlets?: Readonly<Record<string, string>>;
	readonly claims: readonly ClaimPlan[];
	readonly places?: Readonly<Record<string, readonly [number, number]>>;
	/** Question id to its positions; those that claims answer are added. */
	readonly questions?: Readonly<Record<string, readonly string[]>>;
}

export function makeCorpus(plan: CorpusPlan): Corpus {
	const claims = plan.claims.map(makeClaim);
	const actors = new Set([
		...Object.keys(plan.outlets ?? {}),
		...claims.flatMap((claim) => claim.attribution)
	]);
	const questions = new Map(
		Object.entries(plan.questions ?? {}).map(([id, list]) => [id, new Set<string>(list)])
	);
	for (const { question, position } of claims.flatMap((claim) => claim.answers)) {
		if (!questions.has(question)) questions.set(question, new Set());
		questions.get(question)!.add(position);
	}
	const places = {
		...Object.fromEntries(placeIds(claims).map((id) => [id, [0, 0] as const])),
		...plan.places
	};
	return {
		id: 'made',
		title: 'Made',
		summary: 'For tests.',
		asOf: day('2026-02-01'),
		handling: 'TLP:CLEAR',
		language: 'en',
		worldview: 'none',
		invented: true,
		sources: [...new Set([...Object.values(plan.reports), ...Object.values(plan.outlets ?? {})])].map(
			(id) => ({
				id,
				name: `Source ${id}`,
				reliability: 'F'
			})
		),
		actors: [...actors].map((id) => ({
			id,
			name: `Actor ${id}`,
			role: 'for tests',
			...(plan.outlets?.[id] ? { source: plan.outlets[id] } : {})
		})),
		events: [...new Set(claims.flatMap((claim) => claim.events))].map((id) => ({
			id,
			title: `Event ${id}`,
			when: day('2026-01-01'),
			summary: ''
		})),
		questions: [...questions].map(([id, list]) => ({
			id,
			text: `Question ${id}?`,
			positions: [...list].map((position) => ({ id: position, text: `Position ${position}` }))
		})),
		places: Object.entries(places).map(([id, coordinates]) => ({
			id,
			name: `Place ${id}`,
			names: { en: [`Place ${id}`] },
			kind: 'city',
			precision: 'exact',
			geometry: { type: 'Point', coordinates: [...coordinates] }
		})),
		reports: Object.entries(plan.reports).map(([id, source], at) => makeReport(id, source, at)),
		claims,
		briefings: []
	} as unknown as Corpus;
}

function makeReport(id: string, source: string, at: number): Report {
	return {
		id,
		source,
		title: `Title ${id}`,
		published: day(`2026-01-${String((at % 28) + 1).padStart(2, '0')}`),
		textKind: 'full',
		text: 'It was said. It was heard.'
	} as unknown as Report;
}

function makeClaim(plan: ClaimPlan, at: number): Claim {
	return {
		id: plan.id ?? `c${at + 1}`,
		report: plan.report,
		text: plan.text ?? `Claim ${at + 1}.`,
		quote: plan.quote ?? { exact: 'said', prefix: 'It was ', suffix: '.' },
		kind: 'statement',
		attribution: plan.chain ?? [],
		about: plan.about ?? [],
		events: plan.events ?? ['e1'],
		topics: plan.topics ?? [],
		answers: (plan.answers ?? []).map(toAnswer),
		status: plan.status ?? 'reviewed',
		...(plan.at ? { at: plan.at } : {}),
		...(plan.when ? { when: plan.when } : {}),
		...(plan.said ? { said: plan.said } : {})
	} as unknown as Claim;
}

function toAnswer(written: string): Answer {
	const [question, position] = written.split('=');
	return { question, position } as unknown as Answer;
}

function placeIds(claims: readonly Claim[]): string[] {
	return claims.flatMap((claim) => [...claim.about, ...(claim.at ? [claim.at] : [])]);
}
