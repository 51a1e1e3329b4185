// Lines that lead from passages to the notes beside them, as SVG paths: out of the text, up or down, into the note. Px throughout.

export interface Leader {
	/** Where it leaves the text and where it meets the note. */
	readonly from: number;
	readonly to: number;
}

/** Between lines that run beside each other. */
const LANE = 4;
const LANES = 4;

/**
 * One path a leader, in the order of the notes; `text` and `margin` are the edges that they lead from and to, whichever is further left. Neighbours that lead the same
 * way turn in lanes of their own, so that they do not cross.
 */
export function leaderPaths(leaders: readonly Leader[], text: number, margin: number): string[] {
	const turnNearText = text + (margin - text) * 0.3;
	const way = Math.sign(margin - text);
	let run = 0;
	return leaders.map(({ from, to }, i) => {
		const before = leaders[i - 1];
		run = before && isDown(before) === isDown({ from, to }) && overlaps(before, { from, to }) ? run + 1 : 0;
		const lane = (run % LANES) * LANE * way;
		const turn = isDown({ from, to }) ? margin - LANE * way - lane : turnNearText + lane;
		if (Math.abs(to - from) < 1) return `M${round(text)} ${round(from)}H${round(margin)}`;
		return `M${round(text)} ${round(from)}H${round(turn)}V${round(to)}H${round(margin)}`;
	});
}

function isDown({ from, to }: Leader): boolean {
	return to > from;
}

function overlaps(a: Leader, b: Leader): boolean {
	return (
		Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to)) <
		Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to))
	);
}

/** To half a px, so that hairlines stay sharp. */
function round(value: number): number {
	return Math.round(value - 0.5) + 0.5;
}
