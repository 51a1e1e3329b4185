// A nearer map that somebody brings: an archive of tiles (PMTiles), on the server or as a file of the reader's own. Says what is in it, and
// lets MapLibre read from it. Nothing of it leaves the machine. Knows no layer's look.
import { addProtocol } from 'maplibre-gl';
import { FileSource, PMTiles, Protocol, TileType } from 'pmtiles';
import { message } from '../../messages/message.ts';
import type { Bounds } from '../marks/marks.ts';

/** How its tiles are to be read: vectors by one of two usual schemas, or pictures. */
export type NearSchema = 'protomaps' | 'openmaptiles' | 'raster';

export interface NearMap {
	/** As MapLibre asks for it. */
	readonly url: string;
	readonly schema: NearSchema;
	readonly bounds: Bounds;
	readonly minZoom: number;
	readonly maxZoom: number;
	/** Whose it is, as text; empty where it does not say. */
	readonly attribution: string;
}

/** Why an archive cannot be shown, in words. */
export class ArchiveError extends Error {
	override name = 'ArchiveError';
}

let protocol: Protocol | undefined;

/** Throws an ArchiveError for what is no archive, or of no schema that is known. */
export async function openArchive(from: File | string): Promise<NearMap> {
	const archive = new PMTiles(typeof from === 'string' ? from : new FileSource(from));
	const name = typeof from === 'string' ? from.slice(from.lastIndexOf('/') + 1) : from.name;
	let described: NearMap;
	try {
		described = describe(await archive.getHeader(), await archive.getMetadata(), archive.source.getKey());
	} catch (cause) {
		if (cause instanceof ArchiveError) throw cause;
		throw new ArchiveError(message('map.near.unreadable', { name }), { cause });
	}
	if (!protocol) {
		protocol = new Protocol();
		addProtocol('pmtiles', protocol.tile);
	}
	protocol.add(archive);
	return described;
}

interface ArchiveHeader {
	readonly tileType: TileType;
	readonly minZoom: number;
	readonly maxZoom: number;
	readonly minLon: number;
	readonly minLat: number;
	readonly maxLon: number;
	readonly maxLat: number;
}

/** What an archive's own words mean for the map. */
export function describe(header: ArchiveHeader, metadata: unknown, key: string): NearMap {
	return {
		url: `pmtiles://${key}`,
		schema: schemaOf(header.tileType, layersOf(metadata)),
		bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
		minZoom: header.minZoom,
		maxZoom: header.maxZoom,
		attribution: toText(fieldOf(metadata, 'attribution'))
	};
}

const PICTURES: ReadonlySet<TileType> = new Set([TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif]);

function schemaOf(type: TileType, layers: readonly string[]): NearSchema {
	if (PICTURES.has(type)) return 'raster';
	if (type === TileType.Mvt && layers.includes('earth')) return 'protomaps';
	if (type === TileType.Mvt && layers.includes('transportation')) return 'openmaptiles';
	throw new ArchiveError(message('map.near.schema', { layers: layers.join(', ') || '—' }));
}

function layersOf(metadata: unknown): string[] {
	const layers = fieldOf(metadata, 'vector_layers');
	return Array.isArray(layers) ? layers.map((layer) => String(fieldOf(layer, 'id'))) : [];
}

function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Archives say it in HTML. */
function toText(html: unknown): string {
	if (typeof html !== 'string') return '';
	const entities: Readonly<Record<string, string>> = {
		'&amp;': '&',
		'&copy;': '©',
		'&lt;': '<',
		'&gt;': '>',
		'&quot;': '"'
	};
	return html
		.replace(/<[^>]*>/g, '')
		.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
		.trim();
}
