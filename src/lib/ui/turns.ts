// Work that comes one piece after another, those of one rank together in a task of their own, so that the browser can draw and hear in
// between. What has a lower rank comes first, whenever it was put.

interface Turn {
	readonly rank: number;
	readonly work: () => void;
}

let waiting: readonly Turn[] = [];
let isComing = false;

/** Calls `work` in a task to come. What it returns drops that again. */
export function takeTurn(rank: number, work: () => void): () => void {
	const turn = { rank, work };
	waiting = [...waiting, turn].sort((a, b) => a.rank - b.rank);
	callNext();
	return () => (waiting = waiting.filter((other) => other !== turn));
}

function callNext(): void {
	if (isComing || waiting.length === 0) return;
	isComing = true;
	setTimeout(() => {
		isComing = false;
		const now = waiting.filter(({ rank }) => rank === waiting[0]!.rank);
		waiting = waiting.slice(now.length);
		// Before any can fail.
		callNext();
		for (const { work } of now) work();
	});
}
