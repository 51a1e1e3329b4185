// The lines that differ between two texts: of a longest common sequence, what stands in one of them alone.

export function changedLines(before: string, after: string): { removed: string[]; added: string[] } {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
	for (let i = old.length - 1; i >= 0; i--)
		for (let j = now.length - 1; j >= 0; j--)
			lengths[i]![j] =
				old[i] === now[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
	const removed: string[] = [];
	const added: string[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		if (i < old.length && j < now.length && old[i] === now[j]) {
			i++;
			j++;
		} else if (j === now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
			removed.push(old[i++]!);
		else added.push(now[j++]!);
	}
	return { removed, added };
}
