// How selection, camera and view are written in an address, beside the query that query/query/url.ts writes.
// A value that cannot be read is left out of the view; what is wrong with it is told by `parseView`.
import type { Camera } from '../../map/marks/marks.ts';
import { message } from '../../messages/message.ts';
import { formatIsoDay, parseIsoDay } from '../../model/day.ts';
import { DATE_AXES, type DateAxis } from '../../query/query/query.ts';
import { QUERY_PARAMS } from '../../query/query/url.ts';
import type { DayRange } from '../../timeline/axis/zoom.ts';
import { COLOURINGS, type Colouring } from './colour-scheme.ts';
import { GROUPINGS, type Grouping } from '../workspace/claim-groups.ts';
import { COLUMNS, type ClaimSort } from '../workspace/claim-order.ts';

export const VIEWS = ['map', 'list', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];

export interface View {
	readonly view: ViewName;
	/** The open places: none, one, or those of a marker that cannot part. May name places that the corpus lacks. */
	readonly places: readonly string[];
	readonly claim: string | null;
	/** What the list is grouped by. */
	readonly group: Grouping;
	/** How the table is ordered; null as the lists are. */
	readonly sort: ClaimSort | null;
	/** Whether arcs run from where things were said to what they are about. */
	readonly arcs: boolean;
	/** What colours and shapes tell apart. */
	readonly colour: Colouring;
	/** Which of a claim's four dates the timeline shows while no window says so. */
	readonly dates: DateAxis;
	/** The days that the timeline shows, which need not be the window; null for all. They may be far from any date of the corpus. */
	readonly span: DayRange | null;
	/** Null until someone moved the map. */
	readonly camera: Camera | null;
}

/** The keys that this file reads and writes. */
const VIEW_PARAMS = [
	'view',
	'group',
	'sort',
	'open',
	'claim',
	'arcs',
	'colour',
	'dates',
	'span',
	'camera'
] as const;
type ViewKey = (typeof VIEW_PARAMS)[number];

/** What other sites append to the addresses they link to. */
const APPENDED = /^utm_|clid$/;

export type ViewProblem =
	| { readonly reason: 'malformed' | 'repeated'; readonly key: ViewKey; readonly found: string }
	/** Neither the view nor the query has the key: misspelt, maybe. */
	| { readonly reason: 'unknown'; readonly key: string };

export function parseView(params: URLSearchParams): { view: View; problems: readonly ViewProblem[] } {
	const problems: ViewProblem[] = strayParams(params);
	const view = params.get('view');
	const camera = params.get('camera');
	const arcs = params.get('arcs');
	if (arcs !== null && arcs !== 'on') problems.push({ reason: 'malformed', key: 'arcs', found: arcs });
	const colour = params.get('colour');
	const colouring = COLOURINGS.find((name) => name === colour);
	if (colour !== null && !colouring) problems.push({ reason: 'malformed', key: 'colour', found: colour });
	const dates = params.get('dates');
	const axis = DATE_AXES.find((name) => name === dates);
	if (dates !== null && !axis) problems.push({ reason: 'malformed', key: 'dates', found: dates });
	const span = params.get('span');
	const range = span === null ? null : parseSpan(span);
	if (span !== null && !range) problems.push({ reason: 'malformed', key: 'span', found: span });
	const known = VIEWS.find((name) => name === view);
	if (view !== null && !known) problems.push({ reason: 'malformed', key: 'view', found: view });
	const group = params.get('group');
	const grouping = GROUPINGS.find((name) => name === group);
	if (group !== null && !grouping) problems.push({ reason: 'malformed', key: 'group', found: group });
	const sort = params.get('sort');
	const order = sort === null ? null : parseSort(sort);
	if (sort !== null && !order) problems.push({ reason: 'malformed', key: 'sort', found: sort });
	const parsed = camera === null ? null : parseCamera(camera);
	if (camera !== null && !parsed) problems.push({ reason: 'malformed', key: 'camera', found: camera });
	return {
		view: {
			view: known ?? 'map',
			places: [...new Set((params.get('open') ?? '').split(',').filter((id) => id !== ''))],
			claim: params.get('claim'),
			group: grouping ?? 'date',
			sort: order,
			arcs: arcs === 'on',
			colour: colouring ?? 'event',
			dates: axis ?? 'when',
			span: range,
			camera: parsed
		},
		problems
	};
}

/** Keys that nobody reads, and values that stand behind the one that is read. */
function strayParams(params: URLSearchParams): ViewProblem[] {
	// The language of the interface is read before any page is made.
	const read: readonly string[] = [...VIEW_PARAMS, ...QUERY_PARAMS, 'lang'];
	const unknown = [...new Set(params.keys())].filter((key) => !read.includes(key) && !APPENDED.test(key));
	return [
		...unknown.map((key) => ({ reason: 'unknown' as const, key })),
		...VIEW_PARAMS.flatMap((key) =>
			params
				.getAll(key)
				.slice(1)
				.map((found) => ({ reason: 'repeated' as const, key, found }))
		)
	];
}

export function sayViewProblem(problem: ViewProblem): string {
	const { reason, key } = problem;
	if (reason === 'unknown') return message('explore.problem.unknown', { key });
	return message(`query.problem.${reason}`, {
		label: message('explore.problem.part', { key }),
		found: problem.found
	});
}

/** Writes `view` into `params` in place, leaving all other keys alone. */
export function writeView(params: URLSearchParams, view: View): void {
	const put = (key: ViewKey, value: string | null) =>
		value === null ? params.delete(key) : params.set(key, value);
	put('view', view.view === 'map' ? null : view.view);
	put('group', view.group === 'date' ? null : view.group);
	put('sort', view.sort && formatSort(view.sort));
	put('open', view.places.length === 0 ? null : view.places.join(','));
	put('claim', view.claim);
	put('arcs', view.arcs ? 'on' : null);
	put('colour', view.colour === 'event' ? null : view.colour);
	put('dates', view.dates === 'when' ? null : view.dates);
	put('span', view.span && formatSpan(view.span));
	put('camera', view.camera && formatCamera(view.camera));
}

/** Zoom, latitude and longitude in degrees, as map addresses usually have them: `6.21/35.002/38.514`. */
function formatCamera({ center: [lng, lat], zoom }: Camera): string {
	const trimmed = (value: number, digits: number) => String(Number(value.toFixed(digits)));
	return [trimmed(zoom, 2), trimmed(lat, 4), trimmed(lng, 4)].join('/');
}

function parseCamera(text: string): Camera | null {
	const parts = text.split('/');
	if (parts.length !== 3 || parts.some((part) => !/^-?\d{1,3}(\.\d{1,10})?$/.test(part))) return null;
	const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
	if (zoom < 0 || zoom > 24 || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
	return { center: [lng, lat], zoom };
}

/** Both days shown: `2026-01-01..2026-01-31`. */
function formatSpan({ first, last }: DayRange): string {
	return `${formatIsoDay(first)}..${formatIsoDay(last)}`;
}

function parseSpan(text: string): DayRange | null {
	const [first, last, ...more] = text.split('..').map(parseIsoDay);
	if (first == null || last == null || more.length > 0 || first > last) return null;
	return { first, last };
}

/** `published`, or `-published` from the last to the first. */
function formatSort({ column, descending }: ClaimSort): string {
	return descending ? `-${column}` : column;
}

function parseSort(text: string): ClaimSort | null {
	const descending = text.startsWith('-');
	const column = COLUMNS.find((name) => name === text.slice(descending ? 1 : 0));
	return column ? { column, descending } : null;
}
