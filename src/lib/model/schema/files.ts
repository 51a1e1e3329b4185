// The files of a corpus folder that hold records, each with the schema of the whole file.
import { z } from 'zod';
import {
	actorRecord,
	claimRecord,
	corpusRecord,
	eventRecord,
	placeRecord,
	questionRecord,
	sourceRecord
} from './records.ts';
import { record } from './fields.ts';

export const fileSchemas = {
	'corpus.json': corpusRecord,
	'sources.json': z.array(sourceRecord),
	'actors.json': z.array(actorRecord),
	'events.json': z.array(eventRecord),
	'questions.json': z.array(questionRecord),
	'places.geojson': record({
		$schema: z.string().optional(),
		type: z.literal('FeatureCollection'),
		features: z.array(placeRecord)
	}),
	'claims.json': z.array(claimRecord)
} as const;

export type RecordFile = keyof typeof fileSchemas;

export const RECORD_FILES = Object.keys(fileSchemas) as readonly RecordFile[];
