// Finds a circle in a directed graph of paths. Knows nothing of imports.

/** The first circle met, its first node repeated at the end; null where there is none. */
export function findCircle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
	const done = new Set<string>();
	const trail: string[] = [];
	const visit = (node: string): string[] | null => {
		const start = trail.indexOf(node);
		if (start >= 0) return [...trail.slice(start), node];
		if (done.has(node)) return null;
		trail.push(node);
		for (const next of edges.get(node) ?? []) {
			const circle = visit(next);
			if (circle) return circle;
		}
		trail.pop();
		done.add(node);
		return null;
	};
	for (const node of edges.keys()) {
		const circle = visit(node);
		if (circle) return circle;
	}
	return null;
}
