// Who cites whom among claims of one answer, and where that runs in a circle: A has it from B, B has it from A.
// A node is an origin's key. Knows nothing of dates: who published first is no proof of who knew first.

/** One claim's way back: node keys from the report's source to the end of its chain. */
export type CitationPath = readonly string[];

export interface Circle {
	/** In the order of their keys. */
	readonly members: readonly string[];
	/** Those at which a chain ends; at least one where any chain ends on the circle. */
	readonly ends: readonly string[];
	/** Those that also say it in their own voice. */
	readonly grounded: readonly string[];
}

/** The circles among `paths`, by each of their members. A node that cites itself is a circle of one. */
export function findCircles(paths: readonly CitationPath[]): Map<string, Circle> {
	const cites = new Map<string, Set<string>>();
	const citedBy = new Map<string, Set<string>>();
	const ends = new Set<string>();
	const ownVoice = new Set<string>();
	for (const path of paths) {
		ends.add(path.at(-1)!);
		if (path.length === 1) ownVoice.add(path[0]!);
		for (let step = 1; step < path.length; step++) {
			link(cites, path[step - 1]!, path[step]!);
			link(citedBy, path[step]!, path[step - 1]!);
		}
	}
	const circles = new Map<string, Circle>();
	for (const members of strongComponents(cites, citedBy)) {
		if (members.length === 1 && !cites.get(members[0]!)?.has(members[0]!)) continue;
		members.sort();
		const circle = {
			members,
			ends: members.filter((member) => ends.has(member)),
			grounded: members.filter((member) => ownVoice.has(member))
		};
		for (const member of members) circles.set(member, circle);
	}
	return circles;
}

/**
 * Where a chain ends that ends on `circle` at `member`: at the member itself if it also speaks in its own voice,
 * else at the first that does, else at the first at which a chain ends. So a circle that nobody vouches for is one
 * origin wherever a chain enters it, and that origin is always the end of some chain as written.
 */
export function endOfCircle(circle: Circle, member: string): string {
	if (circle.grounded.includes(member)) return member;
	return circle.grounded[0] ?? circle.ends[0] ?? member;
}

function link(links: Map<string, Set<string>>, from: string, to: string): void {
	const targets = links.get(from);
	if (targets) targets.add(to);
	else links.set(from, new Set([to]));
}

/** Kosaraju's algorithm with its own stacks, so that a long chain cannot exhaust the call stack. */
function strongComponents(forward: Map<string, Set<string>>, backward: Map<string, Set<string>>): string[][] {
	const order: string[] = [];
	const seen = new Set<string>();
	for (const root of forward.keys()) order.push(...finishOrder(root, forward, seen));
	const components: string[][] = [];
	const placed = new Set<string>();
	for (const root of order.reverse()) {
		if (!placed.has(root)) components.push(finishOrder(root, backward, placed));
	}
	return components;
}

/** What `root` reaches without what was `seen` before, each after all that it leads to. */
function finishOrder(root: string, links: Map<string, Set<string>>, seen: Set<string>): string[] {
	if (seen.has(root)) return [];
	seen.add(root);
	const finished: string[] = [];
	const stack = [{ node: root, rest: targetsOf(links, root) }];
	for (let top = stack.at(-1); top; top = stack.at(-1)) {
		const next = top.rest.next();
		if (next.done) {
			finished.push(top.node);
			stack.pop();
		} else if (!seen.has(next.value)) {
			seen.add(next.value);
			stack.push({ node: next.value, rest: targetsOf(links, next.value) });
		}
	}
	return finished;
}

function targetsOf(links: Map<string, Set<string>>, node: string): Iterator<string, undefined> {
	return (links.get(node) ?? new Set<string>()).values() as Iterator<string, undefined>;
}
