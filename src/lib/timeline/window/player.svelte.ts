// Plays a window of time: calls for the next step at a steady pace until there is none. Steps are cuts, so there is no motion to
// reduce. Knows no window; whoever makes one calls `follow` in an effect, so that the clock stops with it.

const SPEEDS = [1, 2, 4] as const;
/** At speed 1. */
const STEP_MS = 900;

export class Player {
	playing = $state(false);
	speed = $state<number>(SPEEDS[0]);

	/** Once, twice, four times as fast, and once again. */
	changeSpeed(): void {
		this.speed = SPEEDS[SPEEDS.findIndex((speed) => speed === this.speed) + 1] ?? SPEEDS[0];
	}

	/** Runs the clock while it plays; `step` says whether there is more. Returns what stops it. */
	follow(step: () => boolean): (() => void) | undefined {
		if (!this.playing) return undefined;
		const timer = setInterval(() => {
			this.playing = step();
		}, STEP_MS / this.speed);
		return () => clearInterval(timer);
	}
}
