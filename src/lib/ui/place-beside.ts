// Notes beside the passages that they belong to: as near to them as they can stand without covering each other. Px throughout.

export interface Note {
	/** Where its top should be. */
	readonly wanted: number;
	readonly height: number;
	/** How much its own distance counts among its neighbours'; 1 where absent. */
	readonly weight?: number;
}

interface Block {
	/** Sum of weighted places and of weights: the block stands at their mean. */
	sum: number;
	weight: number;
	notes: number;
}

/**
 * Tops of the notes, in their order, `gap` or more apart and none above 0. The squares of their distances from where they
 * should be are least (pool adjacent violators: notes that would overlap move as one block).
 */
export function placeBeside(notes: readonly Note[], gap: number): number[] {
	const offsets: number[] = [];
	notes.reduce((offset, { height }) => (offsets.push(offset), offset + height + gap), 0);
	const blocks: Block[] = [];
	notes.forEach(({ wanted, weight = 1 }, i) => {
		blocks.push({ sum: (wanted - offsets[i]!) * weight, weight, notes: 1 });
		while (blocks.length > 1 && placeOf(blocks.at(-1)!) < placeOf(blocks.at(-2)!)) merge(blocks);
	});
	const places = blocks.flatMap((block) => Array.from({ length: block.notes }, () => placeOf(block)));
	return places.map((place, i) => Math.max(0, place) + offsets[i]!);
}

function placeOf({ sum, weight }: Block): number {
	return sum / weight;
}

function merge(blocks: Block[]): void {
	const last = blocks.pop()!;
	const block = blocks.at(-1)!;
	block.sum += last.sum;
	block.weight += last.weight;
	block.notes += last.notes;
}
