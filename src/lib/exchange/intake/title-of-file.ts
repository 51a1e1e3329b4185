// What a file is about, so far as its name says: `ged-car_2023.geojson` as words.
import { textOf } from '../rows/row.ts';

export function titleOfFile(name: string): string {
	const words = name
		.replace(/^.*[/\\]/, '')
		.replace(/\.[^.]{1,12}$/, '')
		.split(/[\s_-]+/)
		.join(' ')
		.trim();
	return textOf({ number: 1, fields: new Map([['name', words]]), geometry: null }, 'name') || 'table';
}
