// Tables that their publishers give out without a line of names, known by their shape, with the names of their codebooks.
// GDELT: "The GDELT Event Database Data Format Codebook V2.0" and "The GDELT Global Knowledge Graph (GKG) Data Format Codebook V2.1".
import type { HeadlessNames } from './header.ts';

const ACTOR = [
	'Code',
	'Name',
	'CountryCode',
	'KnownGroupCode',
	'EthnicCode',
	'Religion1Code',
	'Religion2Code',
	'Type1Code',
	'Type2Code',
	'Type3Code'
];
const GEO_V2 = ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'];
const GEO_V1 = GEO_V2.filter((name) => name !== 'ADM2Code');

function eventNames(geo: readonly string[]): string[] {
	return [
		...['GlobalEventID', 'Day', 'MonthYear', 'Year', 'FractionDate'],
		...['Actor1', 'Actor2'].flatMap((actor) => ACTOR.map((name) => actor + name)),
		...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
		...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
		...['Actor1Geo_', 'Actor2Geo_', 'ActionGeo_'].flatMap((place) => geo.map((name) => place + name)),
		...['DATEADDED', 'SOURCEURL']
	];
}

const GKG = [
	'GKGRECORDID',
	'V2.1DATE',
	'V2SOURCECOLLECTIONIDENTIFIER',
	'V2SOURCECOMMONNAME',
	'V2DOCUMENTIDENTIFIER',
	'V1COUNTS',
	'V2.1COUNTS',
	'V1THEMES',
	'V2ENHANCEDTHEMES',
	'V1LOCATIONS',
	'V2ENHANCEDLOCATIONS',
	'V1PERSONS',
	'V2ENHANCEDPERSONS',
	'V1ORGANIZATIONS',
	'V2ENHANCEDORGANIZATIONS',
	'V1.5TONE',
	'V2.1ENHANCEDDATES',
	'V2GCAM',
	'V2.1SHARINGIMAGE',
	'V2.1RELATEDIMAGES',
	'V2.1SOCIALIMAGEEMBEDS',
	'V2.1SOCIALVIDEOEMBEDS',
	'V2.1QUOTATIONS',
	'V2.1ALLNAMES',
	'V2.1AMOUNTS',
	'V2.1TRANSLATIONINFO',
	'V2EXTRASXML'
];

const isNumber = (cell: string | undefined) => /^\d{1,18}$/.test(cell ?? '');
const isDay = (cell: string | undefined) => /^(?:19|20)\d{6}$/.test(cell ?? '');

const SHAPES: readonly {
	readonly names: readonly string[];
	readonly fits: (cells: readonly string[]) => boolean;
}[] = [
	...[GEO_V2, GEO_V1].map((geo) => ({
		names: eventNames(geo),
		fits: (cells: readonly string[]) => isNumber(cells[0]) && isDay(cells[1])
	})),
	{
		names: GKG,
		fits: ([id, date]) => /^\d{14}-/.test(id ?? '') && /^\d{14}$/.test(date ?? '')
	}
];

export const headlessNames: HeadlessNames = (cells) =>
	SHAPES.find(({ names, fits }) => names.length === cells.length && fits(cells))?.names ?? null;
