// The files of a corpus folder that hold records: the schema of a record of each, and of the whole file.
import { z } from 'zod';
import { claimRecord, draftRecord } from './claims.ts';
import { record } from './fields.ts';
import {
	actorRecord,
	corpusRecord,
	eventRecord,
	placeRecord,
	questionRecord,
	sourceRecord
} from './records.ts';

/** Of one record; corpus.json is one record. */
export const recordSchemas = {
	'corpus.json': corpusRecord,
	'sources.json': sourceRecord,
	'actors.json': actorRecord,
	'events.json': eventRecord,
	'questions.json': questionRecord,
	'places.geojson': placeRecord,
	'claims.json': claimRecord,
	'drafts.json': draftRecord
} as const;

export type RecordFile = keyof typeof recordSchemas;

export const RECORD_FILES = Object.keys(recordSchemas) as readonly RecordFile[];

/** Files that a corpus may go without. */
export const OPTIONAL_FILES: readonly RecordFile[] = ['drafts.json'];

/** Of a whole file, around the schema of its records. */
export function fileSchema(file: RecordFile, records: z.ZodType = recordSchemas[file]): z.ZodType {
	switch (file) {
		case 'corpus.json':
			return records;
		case 'places.geojson':
			return record({
				$schema: z
					.string()
					.optional()
					.meta({ description: 'For editors: where the JSON Schema of this file is.' }),
				type: z.literal('FeatureCollection').meta({ description: 'As GeoJSON wants it.' }),
				features: z.array(records)
			});
		case 'sources.json':
		case 'actors.json':
		case 'events.json':
		case 'questions.json':
		case 'claims.json':
		case 'drafts.json':
			return z.array(records);
	}
}
