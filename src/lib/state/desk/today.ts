// The day that it is for whoever sits at the desk.

/** 2026-01-28, where the person is. */
export function todayIn(now: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
