// What of shpjs is used; the package brings no types. Buffers are read from their byte offset.
declare module 'shpjs' {
	import type { FeatureCollection, Geometry } from 'geojson';
	export function parseShp(shp: Uint8Array, prj?: string): Geometry[];
	export function parseDbf(dbf: Uint8Array, cpg?: Uint8Array): Record<string, unknown>[];
	export function combine(parts: [Geometry[], Record<string, unknown>[] | undefined]): FeatureCollection;
}
