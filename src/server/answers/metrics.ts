// What the server counts of itself, in the text form that Prometheus reads. Knows no request.

const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Times {
	readonly within: number[];
	sum: number;
	count: number;
}

/** A number that is looked up when it is asked for. */
export interface Gauge {
	readonly name: string;
	readonly help: string;
	readonly type: 'gauge' | 'counter';
	readonly read: () => number;
}

export class Metrics {
	readonly #requests = new Map<string, number>();
	readonly #times = new Map<string, Times>();

	/** One that was answered, or was not wanted any more: status 499. */
	add(kind: string, status: number, seconds: number): void {
		const key = `kind="${kind}",status="${status}"`;
		this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
		if (status !== 200) return;
		const times = this.#times.get(kind) ?? { within: BUCKETS.map(() => 0), sum: 0, count: 0 };
		this.#times.set(kind, times);
		BUCKETS.forEach((most, at) => (times.within[at]! += Number(seconds <= most)));
		times.sum += seconds;
		times.count++;
	}

	toText(gauges: readonly Gauge[]): string {
		const { user, system } = process.cpuUsage();
		const own: readonly Gauge[] = [
			{
				name: 'process_cpu_seconds_total',
				help: 'CPU of all threads.',
				type: 'counter',
				read: () => (user + system) / 1e6
			},
			{
				name: 'process_resident_memory_bytes',
				help: 'Memory of all threads.',
				type: 'gauge',
				read: () => process.memoryUsage.rss()
			}
		];
		return [
			...head(
				'dateline_requests_total',
				'Requests by kind and status; 499 was not wanted any more.',
				'counter'
			),
			...Array.from(this.#requests, ([key, count]) => `dateline_requests_total{${key}} ${count}`),
			...head('dateline_request_seconds', 'How long requests took that were answered.', 'histogram'),
			...Array.from(this.#times, ([kind, times]) => histogram(kind, times)).flat(),
			...[...gauges, ...own].flatMap(({ name, help, type, read }) => [
				...head(name, help, type),
				`${name} ${read()}`
			]),
			''
		].join('\n');
	}
}

function head(name: string, help: string, type: string): string[] {
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function histogram(kind: string, { within, sum, count }: Times): string[] {
	const bucket = (most: number | string, value: number) =>
		`dateline_request_seconds_bucket{kind="${kind}",le="${most}"} ${value}`;
	return [
		...BUCKETS.map((most, at) => bucket(most, within[at]!)),
		bucket('+Inf', count),
		`dateline_request_seconds_sum{kind="${kind}"} ${sum}`,
		`dateline_request_seconds_count{kind="${kind}"} ${count}`
	];
}
