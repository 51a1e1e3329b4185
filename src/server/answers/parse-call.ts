// What comes in over HTTP, from unknown to a call of the port, or to everything that is wrong with it. It alone doubts; its limits are also
// what one request may cost.
import { z } from 'zod';
import { MOST_LISTED } from '../../lib/answers/request.ts';
import type { Call } from '../../lib/answers/worker/messages.ts';
import { SUBJECT_KINDS, VOICE_KINDS } from '../../lib/evidence/coverage/axes.ts';
import { COVERAGE_ORDERS } from '../../lib/evidence/coverage/coverage.ts';
import { codesFor } from '../../lib/query/engine/table.ts';
import { DATE_AXES, FILTER_KEYS } from '../../lib/query/query/query.ts';

/** A call before it has a number; whoever sends it is known by the connection. */
export type ServerCall = Unnumbered<Exclude<Call, { kind: 'open' | 'stop' }>>;
type Unnumbered<Each> = Each extends Call ? Omit<Each, 'id' | 'asker'> : never;
export type CallKind = ServerCall['kind'];

export type Parsed =
	| { readonly ok: true; readonly call: ServerCall }
	/** Everything, a line each. */
	| { readonly ok: false; readonly problems: readonly string[] };

const MOST_VALUES = 10_000;
const MOST_CLASSES = 1_000_000;
const MOST_STRETCHES = 20_000;
const MOST_READ = 2_000;
const MOST_VIEWS = 500;

const text = (most: number) => z.string().max(most);
const id = text(2_000);
const ids = (most = MOST_VALUES) => z.array(id).max(most);
const whole = (most = 0xffff_ffff) => z.int().min(0).max(most);
const day = z.int().min(-0x7fff_ffff).max(0x7fff_fffe);
const degrees = (most: number) => z.number().min(-most).max(most);
const corner = z.tuple([degrees(180), degrees(90)]);
const key = z.enum(FILTER_KEYS);
const axis = z.enum(DATE_AXES);
const audience = z.enum(['all', 'reviewed']);
const zoom = z.number().min(-5).max(30);

const choice = z.strictObject({ include: ids(), exclude: ids() });
const area = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('rectangle'),
		west: degrees(180),
		south: degrees(90),
		east: degrees(180),
		north: degrees(90)
	}),
	z.strictObject({ kind: z.literal('polygon'), corners: z.array(corner).min(3).max(MOST_VALUES) })
]);
const query = z.strictObject({
	choices: z.partialRecord(key, choice),
	disputed: z.boolean(),
	window: z.strictObject({ axis, from: day.nullable(), to: day.nullable() }).nullable(),
	area: area.nullable(),
	words: text(2_000)
});
const asked = { query, audience, revision: text(200) };
/** A page may ask with a whole request: what goes beyond this is passed over. */
const onlyAsked = z.object(asked);
const order = z.union([
	z.strictObject({
		by: z.enum([...DATE_AXES, 'event', 'source', 'speaker', 'place', 'kind', 'grade']),
		descending: z.boolean()
	}),
	z.strictObject({ under: z.enum(['source', 'speaker', 'place']) })
]);

const classes = z
	.strictObject({ count: whole(MOST_CLASSES), of: z.array(whole(MOST_CLASSES)).max(MOST_CLASSES) })
	.refine(({ count, of }) => of.every((each) => each < count), {
		path: ['of'],
		error: 'expected classes below the count'
	})
	.transform(({ count, of }) => {
		const codes = codesFor(count, of.length);
		codes.set(of);
		return { count, of: codes };
	});
const stretches = z
	.array(z.strictObject({ first: day, last: day }))
	.max(MOST_STRETCHES)
	.refine(
		(all) => all.every(({ first, last }, at) => first <= last && (at === 0 || all[at - 1]!.last < first)),
		{
			error: 'expected stretches of days one after another'
		}
	);
const request = z.strictObject({
	...asked,
	places: ids(),
	claim: id.nullable(),
	colours: z.strictObject({ by: key, classes }),
	map: z
		.strictObject({
			zoom,
			wholeZoom: zoom,
			bounds: z.tuple([z.number(), degrees(90), z.number(), degrees(90)]).optional()
		})
		.nullable(),
	timeline: z.strictObject({ axis, stretches }).nullable(),
	order: order.nullable()
});

const held = z.strictObject({ key, value: id });
const view = z.strictObject({
	of: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('query'), query }),
		z.strictObject({ kind: z.literal('value'), key, value: id })
	]),
	order,
	most: whole(MOST_LISTED)
});
const coverage = z.strictObject({
	voices: z.enum(VOICE_KINDS),
	subjects: z.enum(SUBJECT_KINDS),
	order: z.enum(COVERAGE_ORDERS)
});
const saving = z.strictObject({
	...asked,
	format: text(100),
	order,
	sentence: text(20_000),
	address: text(2_200_000)
});

/** By kind what belongs to it. */
const CALLS = {
	opened: z.strictObject({ audience }),
	ask: z.strictObject({ request }),
	count: z.strictObject({ asked: onlyAsked }),
	part: z.strictObject({ asked: onlyAsked, places: z.array(whole()).max(MOST_VALUES), zoom }),
	gather: z.strictObject({ views: z.array(view).max(MOST_VIEWS), claims: ids() }),
	read: z.strictObject({ rows: z.array(whole()).max(MOST_READ) }),
	prepare: z.strictObject({}),
	save: z.strictObject({ request: saving }),
	hold: z.strictObject({ held: z.array(held).min(1).max(100), most: whole(MOST_LISTED) }),
	cover: z.strictObject({ asked: onlyAsked, options: coverage })
} satisfies Record<CallKind, z.ZodType>;

export const CALL_KINDS = Object.keys(CALLS) as readonly CallKind[];

export function isCallKind(kind: string): kind is CallKind {
	return Object.hasOwn(CALLS, kind);
}

export function parseCall(kind: CallKind, body: string): Parsed {
	let found: unknown;
	try {
		found = JSON.parse(body);
	} catch (error) {
		return {
			ok: false,
			problems: [`found no JSON: ${error instanceof Error ? error.message : String(error)}`]
		};
	}
	const parsed = CALLS[kind].safeParse(found);
	if (parsed.success) return { ok: true, call: { kind, ...parsed.data } as ServerCall };
	return {
		ok: false,
		problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
	};
}

/** Of which state of the corpus it asks; null where it does not say. */
export function revisionOf(call: ServerCall): string | null {
	switch (call.kind) {
		case 'ask':
		case 'save':
			return call.request.revision;
		case 'count':
		case 'part':
		case 'cover':
			return call.asked.revision;
		case 'opened':
		case 'gather':
		case 'read':
		case 'prepare':
		case 'hold':
			return null;
	}
}
