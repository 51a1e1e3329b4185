// W3C Web Annotations (JSON-LD): one, a list, a page or a collection of them, as Hypothesis, Recogito and others export. Nothing is fetched: a
// context is a name here.
import type { Head } from '../../files/input/head.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import { dateIn } from '../meaning/date-in.ts';
import { checkJson } from '../rows/read-json.ts';
import { formatValue, type Value } from '../rows/row.ts';
import type { Annotation } from './annotation.ts';

export function isAnnotations({ text }: Head): boolean {
	return (
		/^[[{]/.test(text) &&
		(/"(?:https?:)?\/\/www\.w3\.org\/ns\/anno(?:\.jsonld)?"/.test(text) || /"TextQuoteSelector"/.test(text))
	);
}

type Json = Readonly<Record<string, unknown>>;

export async function* readAnnotations(input: Input, watched: Watched): Steps<Annotation> {
	const text = (await readWhole(input, watched)).trim();
	const { ok, faults } = checkJson(input.name, text, text.startsWith('[') ? 'list' : 'whole');
	for (const found of faults) yield fault(found);
	if (!ok) return;
	const list = listIn(JSON.parse(text));
	const annotations: Annotation[] = [];
	for (const [at, item] of list.entries()) {
		const result = toAnnotation(item, at + 1);
		if ('target' in result) annotations.push(result);
		else yield fault({ file: input.name, record: `#${at + 1}`, ...result });
	}
	yield* inPortions(annotations, watched.signal);
}

/** A collection holds its annotations in pages; what has none is an annotation itself. */
function listIn(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (!isObject(value)) return [value];
	const inner =
		value['items'] ?? (isObject(value['first']) ? value['first']['items'] : undefined) ?? value['rows'];
	return Array.isArray(inner) ? inner : [value];
}

interface Refused {
	readonly field: string;
	readonly found: string;
	readonly expected: string;
}

function toAnnotation(item: unknown, number: number): Annotation | Refused {
	if (!isObject(item)) return { field: '', found: 'no object', expected: 'an annotation' };
	const target = listOf(item['target'])[0];
	const quote = quoteOf(target);
	if (!quote)
		return {
			field: 'target.selector',
			found: 'no quote',
			expected: 'a TextQuoteSelector with what is marked'
		};
	const bodies = [...listOf(item['body']), ...listOf(item['bodyValue'])];
	const purposeOf = (body: unknown) => (isObject(body) ? textAt(body, 'purpose') : '');
	const isTag = (body: unknown) => /(?:^|:)(?:tagging|classifying)$/.test(purposeOf(body));
	return {
		id: textAt(item, 'id') || textAt(item, '@id') || String(number),
		target: typeof target === 'string' ? target : textAt(target as Json, 'source'),
		quote,
		comment: bodies
			.filter((body) => !isTag(body))
			.map(valueOf)
			.filter(Boolean)
			.join('\n'),
		tags: [...new Set(bodies.filter(isTag).map(valueOf).filter(Boolean))],
		identifies: bodies.flatMap((body) => (isObject(body) ? [linkOf(body)] : [])).filter(Boolean),
		by: nameOf(item['creator']),
		on: dateIn(textAt(item, 'created')) ?? '',
		number
	};
}

function quoteOf(target: unknown): Annotation['quote'] | null {
	if (!isObject(target)) return null;
	const selectors = listOf(target['selector']).flatMap((each) =>
		isObject(each) ? [each, ...listOf(each['refinedBy'])] : []
	);
	const quote = selectors
		.filter(isObject)
		.find((each) => typeof each['exact'] === 'string' && each['exact'] !== '');
	const part = (name: string) => (typeof quote?.[name] === 'string' ? quote[name] : '');
	return quote ? { exact: part('exact'), prefix: part('prefix'), suffix: part('suffix') } : null;
}

/** What is written; an address alone identifies and says nothing. */
function valueOf(body: unknown): string {
	if (typeof body === 'string') return /^https?:\/\/\S+$/.test(body) ? '' : formatValue(body);
	return isObject(body) ? textAt(body, 'value') : '';
}

function linkOf(body: Json): string {
	const purpose = textAt(body, 'purpose');
	const link =
		textAt(body, 'source') ||
		textAt(body, 'id') ||
		(/(?:identifying|linking)$/.test(purpose) ? textAt(body, 'value') : '');
	return /^https?:\/\/\S+$/.test(link) ? link : '';
}

function nameOf(creator: unknown): string {
	if (!isObject(creator)) return typeof creator === 'string' ? creator : '';
	return textAt(creator, 'name') || textAt(creator, 'nickname') || textAt(creator, 'id');
}

function textAt(object: Json | undefined, name: string): string {
	return formatValue((object?.[name] ?? null) as Value);
}

function listOf(value: unknown): unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
