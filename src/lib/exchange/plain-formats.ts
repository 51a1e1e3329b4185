// The rows of the table that need no library: text in and out. The corpus as one file has these alone.
import { isAnnotations } from './annotations/read-annotations.ts';
import type { Format } from './format.ts';
import { isJson, isTable } from '../files/input/sniff.ts';
import { readCsv } from './rows/read-csv.ts';
import { readJson } from './rows/read-json.ts';
import { writeCsv } from './write/to-csv.ts';
import { writeGeoJson } from './write/to-geojson.ts';

const MB = 1024 * 1024;

export const PLAIN_FORMATS: readonly Format[] = [
	{
		id: 'geojson',
		endings: ['geojson', 'json', 'umap', 'jsonld'],
		mediaType: 'application/geo+json',
		holds: ['claims', 'points', 'dates', 'handling'],
		limit: 128 * MB,
		sniff: (head) => isJson(head) && !isAnnotations(head),
		reader: { gives: 'rows', read: readJson },
		write: writeGeoJson
	},
	{
		id: 'csv',
		endings: ['csv', 'tsv', 'tab', 'txt'],
		mediaType: 'text/csv',
		holds: ['claims', 'points', 'dates', 'handling'],
		limit: 256 * MB,
		isStreamed: true,
		sniff: isTable,
		reader: { gives: 'rows', read: readCsv },
		write: writeCsv
	}
];
