import { describe, expect, it } from 'vitest';
import { asWritten, corpusAsWritten, inLanguage, languageOf } from '../../../src/lib/compile/in-language.ts';
import { claimDigest } from '../../../src/lib/evidence/changes/claim-digest.ts';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import type { Corpus } from '../../../src/lib/model/corpus.ts';

const claim = {
	id: 'left',
	report: 'r',
	text: 'They left.',
	texts: { ar: 'لقد غادروا.' },
	quote: { exact: 'left', prefix: '', suffix: '' },
	attribution: [],
	about: [],
	events: ['talks'],
	topics: [],
	answers: []
};
const corpus = {
	id: 'talks',
	title: 'Talks',
	summary: 'What was said.',
	language: 'en',
	titles: { ar: 'محادثات' },
	sources: [{ id: 's', name: 'The Post' }],
	actors: [{ id: 'a', name: 'Ministry', names: { ar: ['الوزارة', 'وزارة'] }, role: 'body' }],
	events: [{ id: 'talks', title: 'Talks', summary: 'x', titles: { ar: 'المحادثات' } }],
	worldview: 'de facto (Natural Earth)',
	questions: [
		{
			id: 'q',
			text: 'Who left?',
			positions: [{ id: 'p', text: 'All', texts: { ar: 'الجميع' } }],
			unsaid: ['n']
		}
	],
	places: [
		{ id: 'qamishli', name: 'Qamishli', names: { en: ['Qamishli', 'Kamishly'], ar: ['القامشلي'] } },
		{
			id: 'golan',
			name: 'Golan Heights',
			names: { en: ['Golan Heights'], ar: ['هضبة الجولان'] },
			namesByWorldview: { sa: { en: ['Occupied Syrian Golan'], ar: ['الجولان السوري المحتل'] } }
		}
	],
	reports: [],
	claims: [claim],
	briefings: [
		{ id: 'b', title: 'Brief', markdown: '---\nid: b\n---\n\n# One' },
		{
			id: 'b-ar',
			title: 'إحاطة',
			language: 'ar',
			translationOf: 'b',
			markdown: '---\nid: b-ar\n---\n\n# واحد'
		}
	]
} as unknown as Corpus;
const compiled = { corpus, placements: {} } as unknown as CompiledCorpus;

describe('a corpus in a language', () => {
	const arabic = inLanguage(compiled, 'ar-EG').corpus;

	it('has names and texts in it, and all else as it is', () => {
		expect(arabic.title).toBe('محادثات');
		expect(arabic.summary).toBe('What was said.');
		expect(arabic.actors[0]!.name).toBe('الوزارة');
		expect(arabic.events[0]!.title).toBe('المحادثات');
		expect(arabic.places[0]!.name).toBe('القامشلي');
		expect(arabic.claims[0]!.text).toBe('لقد غادروا.');
		expect(arabic.questions[0]!.text).toBe('Who left?');
		expect(arabic.questions[0]!.positions[0]!.text).toBe('الجميع');
		expect(arabic.sources).toBe(corpus.sources);
	});

	it('keeps what it was called before among the names', () => {
		expect(arabic.actors[0]!.names).toEqual({ en: ['Ministry'], ar: ['الوزارة', 'وزارة'] });
		expect(arabic.places[0]!.names['en']).toEqual(['Qamishli', 'Kamishly']);
		expect(arabic.claims[0]!.texts).toEqual({ en: 'They left.', ar: 'لقد غادروا.' });
	});

	it('says the language of each record', () => {
		expect(languageOf(arabic.claims[0]!, arabic)).toBe('ar-EG');
		expect(languageOf(arabic.sources[0]!, arabic)).toBe('en');
	});

	it('shows each briefing once, under one id whatever the language', () => {
		expect(arabic.briefings.map(({ id, title }) => [id, title])).toEqual([['b', 'إحاطة']]);
		expect(arabic.briefings[0]!.markdown).toContain('id: b\n');
		const english = inLanguage(compiled, 'en-GB').corpus;
		expect(english.briefings.map(({ id, title }) => [id, title])).toEqual([['b', 'Brief']]);
		expect(inLanguage(compiled, 'ru').corpus.briefings[0]!.title).toBe('Brief');
	});

	it('is written as its files have it', () => {
		expect(asWritten(arabic)).toBe(corpus);
		const { claims, places } = corpusAsWritten({ ...arabic, claims: [...arabic.claims] });
		expect(claims[0]).toBe(corpus.claims[0]);
		expect(places[0]).toBe(corpus.places[0]);
		expect(claimDigest(arabic.claims[0]!)).toBe(claimDigest(corpus.claims[0]!));
	});

	it('is made once', () => {
		expect(inLanguage({ ...compiled, corpus: arabic }, 'ar').corpus).toBe(arabic);
		const again = inLanguage({ ...compiled, corpus: { ...arabic, id: 'other' } }, 'ar').corpus;
		expect(again.claims[0]).toBe(arabic.claims[0]);
	});

	it('is the same object where the corpus has nothing in it', () => {
		const plain = { ...compiled, corpus: { ...corpus, places: [corpus.places[0]!], briefings: [] } };
		expect(inLanguage(plain, 'en')).toBe(plain);
		expect(inLanguage(plain, 'fr')).toBe(plain);
	});
});

describe('a corpus from a worldview', () => {
	const golan = (language: string, worldview: 'sa' | 'ua' | null) =>
		inLanguage(compiled, language, worldview).corpus.places[1]!;

	it.each([
		['en', 'sa', 'Occupied Syrian Golan'],
		['ar', 'sa', 'الجولان السوري المحتل'],
		['ru', 'sa', 'Occupied Syrian Golan'],
		['en', 'ua', 'Golan Heights'],
		['ar', null, 'هضبة الجولان']
	] as const)(
		'of a reader of %s who looks from %s, calls a place as it is called there',
		(language, worldview, name) => {
			expect(golan(language, worldview).name).toBe(name);
		}
	);

	it('has the names from everywhere, so that each finds the place', () => {
		expect(golan('en', 'ua').names['en']).toEqual(['Golan Heights', 'Occupied Syrian Golan']);
		expect(golan('ar', 'sa').names['ar']).toEqual(['الجولان السوري المحتل', 'هضبة الجولان']);
	});

	it('says from where it looks, and is written as it was', () => {
		const seen = inLanguage(compiled, 'en', 'sa').corpus;
		expect(seen.worldview).toBe('Saudi Arabia (Natural Earth)');
		expect(corpusAsWritten(seen)).toBe(corpus);
		expect(asWritten(seen.places[1]!)).toBe(corpus.places[1]);
		expect(inLanguage(compiled, 'en').corpus.worldview).toBe('de facto (Natural Earth)');
	});

	it('that is its own needs no choice', () => {
		const own = { ...corpus, worldview: 'Saudi Arabia (Natural Earth)' };
		expect(inLanguage({ ...compiled, corpus: own }, 'en').corpus.places[1]!.name).toBe(
			'Occupied Syrian Golan'
		);
		expect(inLanguage({ ...compiled, corpus: own }, 'en', 'de-facto').corpus).toMatchObject({
			worldview: 'de facto (Natural Earth)',
			places: [{}, { name: 'Golan Heights' }]
		});
	});
});
