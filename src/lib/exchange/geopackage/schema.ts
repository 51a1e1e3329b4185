// GeoPackage 1.3 (OGC 12-128r17), as far as one layer of points needs it: its tables, and the geometry as it stands in a cell. Knows no database.
import type { MultiPoint } from 'geojson';

/** "GPKG", and version 1.3.0. */
export const APPLICATION_ID = 0x47504b47;
export const USER_VERSION = 10_300;
export const LAYER = 'claims';
const WGS84 = 4326;

const WKT_WGS84 =
	'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],' +
	'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** Statements that make the tables that every GeoPackage has. */
export const TABLES: readonly string[] = [
	`CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
		organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)`,
	`INSERT INTO gpkg_spatial_ref_sys VALUES
		('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
		('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
		('WGS 84 geodetic', ${WGS84}, 'EPSG', ${WGS84}, '${WKT_WGS84}', 'longitude/latitude')`,
	`CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
		description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
		srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))`,
	`CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL PRIMARY KEY REFERENCES gpkg_contents(table_name), column_name TEXT NOT NULL,
		geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL)`,
	`INSERT INTO gpkg_contents VALUES ('${LAYER}', 'features', ?, ?, ?, ?, ?, ?, ?, ${WGS84})`,
	`INSERT INTO gpkg_geometry_columns VALUES ('${LAYER}', 'geom', 'MULTIPOINT', ${WGS84}, 0, 0)`
];

/** A name as SQL has it. */
export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** Head and little-endian WKB: 8 bytes that say the reference system, then the points. */
export function geometryCell({ coordinates }: MultiPoint): Uint8Array {
	const bytes = new Uint8Array(8 + 9 + coordinates.length * 21);
	const view = new DataView(bytes.buffer);
	bytes.set([0x47, 0x50, 0, 0b1]);
	view.setInt32(4, WGS84, true);
	putHead(view, 8, 4);
	view.setUint32(13, coordinates.length, true);
	coordinates.forEach(([longitude, latitude], at) => {
		const start = 17 + at * 21;
		putHead(view, start, 1);
		view.setFloat64(start + 5, longitude!, true);
		view.setFloat64(start + 13, latitude!, true);
	});
	return bytes;
}

function putHead(view: DataView, at: number, type: number): void {
	view.setUint8(at, 1);
	view.setUint32(at + 1, type, true);
}

/** Where in a cell its WKB begins; null where the cell is none, or says that it is empty. */
export function wkbStart(cell: Uint8Array): number | null {
	if (cell.length < 13 || cell[0] !== 0x47 || cell[1] !== 0x50) return null;
	const flags = cell[3]!;
	if ((flags & 0b10000) !== 0) return null;
	const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 0b111];
	return envelope === undefined || cell.length < 8 + envelope + 5 ? null : 8 + envelope;
}
