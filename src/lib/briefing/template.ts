// A first draft of a briefing, filled from the corpus: bottom line, where, when, who says what, where reports differ, who is silent,
// outlook, sources. Every line rests on claims that it cites; the sentences are for a person to write over.
import { nameCoverage, type CoverageOptions } from '../evidence/coverage/coverage.ts';
import { describeCoverage } from '../evidence/coverage/words.ts';
import { disputedFirst } from '../evidence/dispute/disputed-first.ts';
import { isDisputed } from '../evidence/dispute/disputed.ts';
import { originsOf } from '../evidence/origin/origin.ts';
import { viewQuestion, type QuestionView } from '../evidence/dispute/question-view.ts';
import { reportName } from '../evidence/cite/report-name.ts';
import { language, message } from '../messages/message.ts';
import type { Claim } from '../model/corpus.ts';
import { formatWhen } from '../model/format-when.ts';
import { countCoverage } from '../query/coverage/count-coverage.ts';
import { differingIn } from '../query/engine/differing.ts';
import { formatSearch, writeQuery } from '../query/query/url.ts';
import { EVERYTHING, include, type Query } from '../query/query/query.ts';
import { BLANK_SLIDE, EXPLORE, type Briefing, type Slide, type SlideView } from './briefing.ts';
import { citing, escapeMarkdown } from './claim-lines.ts';
import type { Presentable } from './presentable.ts';
import { withDigests } from './slide-faults.ts';

/** Lines on one slide: more are not read from the last row. */
const MOST_LINES = 4;
const SECONDS_A_SLIDE = 90;

export function briefingFromTemplate(id: string, presentable: Presentable): Briefing {
	const slides = [
		bottomLine(presentable),
		where(presentable),
		when(presentable),
		who(presentable),
		...differ(presentable),
		silent(presentable),
		outlook(presentable),
		sources()
	].map((slide) => withDigests({ ...slide, seconds: SECONDS_A_SLIDE }, presentable));
	const title = message('briefing.template.title', { corpus: presentable.corpus.title });
	return { id, title, seconds: slides.length * SECONDS_A_SLIDE, slides };
}

function slide(kind: Slide['kind'], parts: Partial<Slide>): Slide {
	return { ...BLANK_SLIDE, id: kind, kind, label: message(`briefing.kind.${kind}`), ...parts };
}

/** The facts of the event that most is claimed about, one from each origin. */
function bottomLine({ corpus, evidence }: Presentable): Slide {
	const main = largest(
		corpus.events,
		({ id }) => corpus.claims.filter(({ events }) => events.includes(id)).length
	);
	const facts = corpus.claims.filter(
		({ kind, events }) => kind === 'fact' && main && events.includes(main.id)
	);
	const lines = oneOfEachReport(facts.length > 0 ? facts : corpus.claims);
	const origins = originsOf(corpus.claims, evidence).length;
	return slide('bottom-line', {
		title: message('briefing.template.bottomLine', {
			event: main?.title ?? corpus.title,
			claims: corpus.claims.length,
			reports: corpus.reports.length,
			origins
		}),
		text: linesOf(lines)
	});
}

function where({ corpus }: Presentable): Slide {
	const counts = corpus.places
		.map((place) => ({ place, claims: corpus.claims.filter(({ about }) => about.includes(place.id)) }))
		.filter(({ claims }) => claims.length > 0)
		.sort((a, b) => b.claims.length - a.claims.length)
		.slice(0, MOST_LINES);
	return slide('where', {
		title: message('briefing.template.where', {
			places: language().list(counts.slice(0, 3).map(({ place }) => place.name))
		}),
		text: counts
			.map(({ place, claims }) =>
				message('briefing.template.place', {
					name: escapeMarkdown(place.name),
					count: claims.length,
					cite: citing(claims[0]!)
				})
			)
			.map(toItem)
			.join('\n')
	});
}

function when({ corpus }: Presentable): Slide {
	const exact = corpus.claims
		.filter(
			({ when: date }) => date?.form === 'date' && date.earliest !== null && date.earliest === date.latest
		)
		.sort((a, b) => b.when!.earliest! - a.when!.earliest!);
	const byDay = [...new Map(exact.map((claim) => [claim.when!.edtf, claim])).values()].slice(0, MOST_LINES);
	return slide('when', {
		figure: 'timeline',
		title: message('briefing.template.when', { asOf: formatWhen(corpus.asOf, 'long') }),
		text: byDay
			.map((claim) =>
				toItem(`**${formatWhen(claim.when!, 'long')}** ${escapeMarkdown(claim.text)}${citing(claim)}`)
			)
			.join('\n')
	});
}

/** The actors most often at the end of a chain, each with what they said last. */
function who({ corpus }: Presentable): Slide {
	const spoken = corpus.actors
		.map((actor) => ({
			actor,
			claims: corpus.claims.filter(({ attribution }) => attribution.at(-1) === actor.id)
		}))
		.filter(({ claims }) => claims.length > 0)
		.sort((a, b) => b.claims.length - a.claims.length)
		.slice(0, MOST_LINES);
	const named = spoken.map(({ actor, claims }) => {
		const claim = claims.find(({ kind }) => kind === 'statement') ?? claims[0]!;
		return toItem(`**${escapeMarkdown(actor.name)}** ${escapeMarkdown(claim.text)}${citing(claim)}`);
	});
	return slide('who', {
		figure: 'list',
		view: viewOf(
			spoken.reduce<Query>((query, { actor }) => include(query, 'speaker', actor.id), EVERYTHING),
			'group=speaker'
		),
		title: message('briefing.template.who', {
			names: language().list(spoken.slice(0, 3).map(({ actor }) => actor.name))
		}),
		text: named.join('\n')
	});
}

/** The two questions that most origins answer differently; one slide that says so where none is disputed. */
function differ({ corpus, evidence }: Presentable): Slide[] {
	const views = disputedFirst(corpus)
		.map((question) => viewQuestion(question, evidence))
		.filter(({ question, claims }) => isDisputed(question, claims))
		.slice(0, 2);
	if (views.length === 0)
		return [slide('differ', { figure: 'none', title: message('briefing.template.agreed') })];
	return views.map((view) =>
		slide('differ', {
			id: `differ-${view.question.id}`,
			figure: 'question',
			view: { page: 'questions', record: view.question.id, search: '' },
			title: view.question.text,
			text: positionsOf(view)
		})
	);
}

function positionsOf({ positions }: QuestionView): string {
	return positions
		.filter(({ claims }) => claims.length > 0)
		.slice(0, MOST_LINES)
		.map(({ letter, position, claims }) =>
			toItem(`**${letter}** ${escapeMarkdown(position.text)}${claims.slice(0, 2).map(citing).join('')}`)
		)
		.join('\n');
}

const SILENCE: CoverageOptions = { subjects: 'questions', voices: 'reports', order: 'corpus' };

function silent({ corpus, evidence, table }: Presentable): Slide {
	const counts = countCoverage(
		{ table, differing: differingIn(table), rows: corpus.claims.keys() },
		corpus,
		SILENCE
	);
	const coverage = nameCoverage(counts, SILENCE, evidence);
	const lines = disputedFirst(corpus)
		.map((question) => viewQuestion(question, evidence))
		.filter(({ silent: reports, answering }) => reports.length > 0 && answering.length > 0)
		.slice(0, MOST_LINES)
		.map(({ question, silent: reports, claims }) =>
			toItem(
				message('briefing.template.silence', {
					question: escapeMarkdown(question.text),
					reports: escapeMarkdown(language().list(reports.map((report) => reportName(report, evidence)))),
					count: reports.length,
					cite: citing(claims[0]!)
				})
			)
		);
	return slide('silent', { figure: 'none', title: describeCoverage(coverage), text: lines.join('\n') });
}

/** What is intended or expected, later things first. */
function outlook({ corpus }: Presentable): Slide {
	const ahead = corpus.claims
		.filter(({ kind }) => kind === 'intent' || kind === 'expectation')
		.sort((a, b) => (b.when?.latest ?? Infinity) - (a.when?.latest ?? Infinity));
	const query = ['intent', 'expectation'].reduce<Query>(
		(asked, kind) => include(asked, 'kind', kind),
		EVERYTHING
	);
	return slide('outlook', {
		view: viewOf(query),
		title: message('briefing.template.outlook', { count: ahead.length }),
		text: linesOf(oneOfEachReport(ahead))
	});
}

function sources(): Slide {
	return slide('sources', { figure: 'sources', title: message('briefing.template.sources') });
}

function viewOf(query: Query, more = ''): SlideView {
	const params = new URLSearchParams(more);
	writeQuery(params, query);
	return { ...EXPLORE, search: formatSearch(params) };
}

function oneOfEachReport(claims: readonly Claim[]): Claim[] {
	return [...new Map(claims.map((claim) => [claim.report, claim])).values()].slice(0, MOST_LINES);
}

function linesOf(claims: readonly Claim[]): string {
	return claims.map((claim) => toItem(`${escapeMarkdown(claim.text)}${citing(claim)}`)).join('\n');
}

function toItem(text: string): string {
	return `- ${text}`;
}

function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item | undefined {
	return [...items].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
}
