// The table of formats, in the order in which a file is tried.
import { isAnnotations, readAnnotations } from './annotations/read-annotations.ts';
import type { Format, Reader } from './format.ts';
import { readGeoPackage } from './geopackage/read-geopackage.ts';
import { writeGeoPackage } from './geopackage/write-geopackage.ts';
import { holdsPath, isJsonLines, isXmlOf, startsWithBytes } from '../files/input/sniff.ts';
import { PLAIN_FORMATS } from './plain-formats.ts';
import { isCorpusArchive, readCorpusArchive } from './intake/read-corpus-archive.ts';
import { isSingleFile, readSingleFile } from './intake/read-single-file.ts';
import { readArrow } from './rows/read-arrow.ts';
import { readJsonLines } from './rows/read-json-lines.ts';
import { readGpx, readKml, readKmz } from './rows/read-kml.ts';
import { readParquet } from './rows/read-parquet.ts';
import { readShapefile } from './rows/read-shapefile.ts';
import { readXlsx } from './rows/read-xlsx.ts';
import { readBibtex } from './sources/read-bibtex.ts';
import { isCsl, readCsl } from './sources/read-csl.ts';
import { readRis } from './sources/read-ris.ts';
import { writeAnnotations } from './write/to-annotations.ts';
import { writeClaimReview } from './write/to-claim-review.ts';
import { writeCorpus } from './write/to-corpus.ts';
import { writeGeoParquet } from './write/to-geoparquet.ts';
import { writeKml } from './write/to-kml.ts';
import { writeLinkedPlaces } from './write/to-linked-places.ts';
import { writeBibtex, writeCsl } from './write/to-references.ts';
import { writeRss } from './write/to-rss.ts';
import { writeXlsx } from './write/to-xlsx.ts';

const MB = 1024 * 1024;
const rows = (read: Extract<Reader, { gives: 'rows' }>['read']): Reader => ({ gives: 'rows', read });

export const FORMATS: readonly Format[] = [
	{
		id: 'corpus',
		endings: ['zip'],
		mediaType: 'application/zip',
		holds: ['everything'],
		limit: 128 * MB,
		isWhole: true,
		sniff: isCorpusArchive,
		reader: { gives: 'corpus', read: readCorpusArchive },
		write: writeCorpus
	},
	{
		id: 'single-file',
		endings: ['html'],
		mediaType: 'text/html',
		holds: ['everything'],
		limit: 128 * MB,
		sniff: isSingleFile,
		reader: { gives: 'corpus', read: readSingleFile }
	},
	{
		id: 'xlsx',
		endings: ['xlsx'],
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		holds: ['claims', 'points', 'dates', 'handling'],
		limit: 64 * MB,
		sniff: holdsPath(/^xl\/workbook\.xml$/),
		reader: rows(readXlsx),
		write: writeXlsx
	},
	{
		id: 'kmz',
		endings: ['kmz'],
		mediaType: 'application/vnd.google-earth.kmz',
		holds: [],
		limit: 64 * MB,
		sniff: holdsPath(/\.kml$/i),
		reader: rows(readKmz)
	},
	{
		id: 'shapefile',
		endings: ['zip'],
		mediaType: 'application/zip',
		holds: [],
		limit: 128 * MB,
		sniff: holdsPath(/\.shp$/i),
		reader: rows(readShapefile)
	},
	{
		id: 'parquet',
		endings: ['parquet', 'geoparquet'],
		mediaType: 'application/vnd.apache.parquet',
		holds: ['claims', 'points', 'dates', 'handling'],
		limit: 256 * MB,
		sniff: startsWithBytes('PAR1'),
		reader: rows(readParquet),
		write: writeGeoParquet
	},
	{
		id: 'arrow',
		endings: ['arrow', 'feather'],
		mediaType: 'application/vnd.apache.arrow.file',
		holds: [],
		limit: 256 * MB,
		sniff: startsWithBytes('ARROW1'),
		reader: rows(readArrow)
	},
	{
		id: 'kml',
		endings: ['kml'],
		mediaType: 'application/vnd.google-earth.kml+xml',
		holds: ['claims', 'points', 'dates', 'handling'],
		limit: 64 * MB,
		sniff: isXmlOf('kml'),
		reader: rows(readKml),
		write: writeKml
	},
	{
		id: 'gpx',
		endings: ['gpx'],
		mediaType: 'application/gpx+xml',
		holds: [],
		limit: 64 * MB,
		sniff: isXmlOf('gpx'),
		reader: rows(readGpx)
	},
	{
		id: 'annotations',
		endings: ['jsonld', 'json'],
		mediaType: 'application/ld+json',
		holds: ['quotes'],
		limit: 64 * MB,
		isWhole: true,
		sniff: isAnnotations,
		reader: { gives: 'annotations', read: readAnnotations },
		write: writeAnnotations
	},
	{
		id: 'csl-json',
		endings: ['json'],
		mediaType: 'application/vnd.citationstyles.csl+json',
		holds: ['reports'],
		limit: 32 * MB,
		sniff: isCsl,
		reader: { gives: 'citations', read: readCsl },
		write: writeCsl
	},
	{
		id: 'bibtex',
		endings: ['bib', 'bibtex'],
		mediaType: 'application/x-bibtex',
		holds: ['reports'],
		limit: 32 * MB,
		sniff: ({ text, paths }) =>
			paths.length === 0 && /^(?:%.*\n|\s)*@[a-z]{2,30}\s*[{(]/i.test(text.slice(0, 4000)),
		reader: { gives: 'citations', read: readBibtex },
		write: writeBibtex
	},
	{
		id: 'ris',
		endings: ['ris'],
		mediaType: 'application/x-research-info-systems',
		holds: [],
		limit: 32 * MB,
		sniff: ({ text }) => /^TY {2}- ?[A-Z]/.test(text),
		reader: { gives: 'citations', read: readRis }
	},
	{
		id: 'geojson-lines',
		endings: ['geojsonl', 'ndjson', 'geojsons', 'jsonl'],
		mediaType: 'application/geo+json-seq',
		holds: [],
		limit: 256 * MB,
		isStreamed: true,
		sniff: (head) => isJsonLines(head) && !isAnnotations(head),
		reader: rows(readJsonLines)
	},
	...PLAIN_FORMATS,
	{
		id: 'linked-places',
		endings: ['lp.geojson'],
		mediaType: 'application/geo+json',
		holds: ['shapes'],
		limit: 128 * MB,
		write: writeLinkedPlaces
	},
	{
		id: 'claim-review',
		endings: ['claimreview.jsonld'],
		mediaType: 'application/ld+json',
		holds: [],
		limit: 0,
		write: writeClaimReview
	},
	{
		id: 'rss',
		endings: ['rss.xml'],
		mediaType: 'application/rss+xml',
		holds: [],
		limit: 0,
		write: writeRss
	},
	{
		id: 'geopackage',
		endings: ['gpkg'],
		mediaType: 'application/geopackage+sqlite3',
		holds: ['claims', 'points', 'dates', 'handling'],
		limit: 256 * MB,
		inShell: true,
		sniff: startsWithBytes('SQLite format 3'),
		reader: rows(readGeoPackage),
		write: writeGeoPackage
	}
];
