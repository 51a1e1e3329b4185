// A made-up corpus as files, as people hand one over: so many claims, spread over reports, each on a sentence of its own.
import JSZip from 'jszip';
import { generateVocabulary } from '../generated/generate-vocabulary.ts';
import { oneOf, randomFrom, type Random } from '../generated/random.ts';

export interface Size {
	readonly claims: number;
	readonly reports: number;
	/** Words of a sentence; one claim rests on each. */
	readonly words: number;
}

const [EVENTS, PLACES, ACTORS] = [40, 400, 120];
const range = (count: number) => Array.from({ length: count }, (_, at) => at);

export async function zipMadeUp({ claims, reports, words }: Size): Promise<Buffer> {
	const random = randomFrom(claims);
	const vocabulary = generateVocabulary(random, 3000);
	const zip = new JSZip();
	const put = (path: string, value: unknown) => zip.file(path, JSON.stringify(value, null, '\t'));
	put('corpus.json', {
		...{ format: 2, id: 'made-up', title: 'Made up', summary: 'Made up to measure with.' },
		...{ asOf: '2026-01-28', handling: 'TLP:CLEAR', language: 'en', worldview: 'de facto' }
	});
	put('sources.json', [{ id: 'post', name: 'Post', reliability: 'F' }]);
	put(
		'actors.json',
		range(ACTORS).map((at) => ({ id: `a${at}`, name: `Actor ${at}`, role: 'office' }))
	);
	put(
		'events.json',
		range(EVENTS).map((at) => event(at))
	);
	put('questions.json', []);
	put('places.geojson', {
		type: 'FeatureCollection',
		features: range(PLACES).map((at) => place(at, random))
	});
	const sentences = range(claims).map((at) => {
		const said = range(words - 1).map(() => oneOf(random, vocabulary));
		return `N${at} ${said.join(' ')}.`;
	});
	const share = Math.ceil(claims / reports);
	for (const at of range(reports)) {
		const own = sentences.slice(at * share, (at + 1) * share);
		const paragraphs = range(Math.ceil(own.length / 5)).map((p) => own.slice(p * 5, p * 5 + 5).join(' '));
		zip.file(
			`reports/r${at}.md`,
			`---\nid: r${at}\nsource: post\ntitle: Report ${at}\npublished: 2026-01-27\ntextKind: full\n---\n\n${paragraphs.join('\n\n')}\n`
		);
	}
	put(
		'claims.json',
		sentences.map((exact, at) => ({
			...{ id: `c${at}`, report: `r${Math.floor(at / share)}`, text: `Claim ${at}: ${exact.slice(0, 60)}` },
			...{
				quote: { exact },
				kind: 'statement',
				attribution: [`a${at % ACTORS}`],
				about: [`p${at % PLACES}`]
			},
			...{
				when: `2026-01-${String(1 + (at % 27)).padStart(2, '0')}`,
				events: [`e${at % EVENTS}`],
				topics: []
			},
			status: 'reviewed'
		}))
	);
	return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function event(at: number) {
	return { id: `e${at}`, title: `Event ${at}`, when: '2026-01', summary: 'Made up.' };
}

function place(at: number, random: Random) {
	const name = `Place ${at}`;
	return {
		type: 'Feature',
		properties: { id: `p${at}`, name, names: { en: [name] }, kind: 'town', precision: 'exact' },
		geometry: { type: 'Point', coordinates: [random() * 40, 20 + random() * 30] }
	};
}
