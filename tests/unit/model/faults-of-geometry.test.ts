import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/lib/model/format-fault.ts';
import { faultsOf, withJson, withText, type Files, type Loose } from './harbour.ts';

const lines = (files: Files): string[] => faultsOf(files).map(formatFault);
const places = (change: (features: Loose) => void) =>
	withJson('places.geojson', ({ features }) => change(features));
const geometry = (index: number, change: (geometry: Loose) => void) =>
	places((features) => change(features[index].geometry));

describe('a place', () => {
	it.each<[string, Files, string[]]>([
		[
			'out of range',
			geometry(0, (shape) => (shape.coordinates = [200, 95])),
			[
				'places.geojson:24:20 port-alder geometry.coordinates: found [200, 95]; expected longitude from -180 to 180, then latitude from -90 to 90'
			]
		],
		[
			'evidently swapped',
			geometry(0, (shape) => (shape.coordinates = [33.5, 136.3])),
			[
				'places.geojson:24:20 port-alder geometry.coordinates: found [33.5, 136.3]; expected longitude from -180 to 180, then latitude from -90 to 90; these two seem to be swapped'
			]
		],
		[
			'of four numbers',
			geometry(0, (shape) => (shape.coordinates = [1, 2, 3, 4])),
			[
				'places.geojson:24:20 port-alder geometry.coordinates: found [1, 2, 3, 4]; expected a list of two numbers, longitude and latitude'
			]
		],
		[
			'in words',
			geometry(0, (shape) => (shape.coordinates = ['1', 2])),
			['places.geojson:25:6 port-alder geometry.coordinates.0: found "1"; expected a number']
		],
		[
			'without a latitude',
			geometry(0, (shape) => (shape.coordinates = [1])),
			[
				'places.geojson:24:20 port-alder geometry.coordinates: found [1]; expected a list of two numbers, longitude and latitude'
			]
		],
		[
			'that no number holds',
			withText('places.geojson', (text) => text.replace('-20.1, -40.1', '1e999, -40.1')),
			['places.geojson:14:51 port-alder geometry.coordinates.0: found Infinity; expected a number']
		],
		[
			'of no geometry',
			places(([place]) => (place.geometry = null)),
			['places.geojson:22:16 port-alder geometry: found null; expected an object']
		],
		[
			'of an unknown shape',
			geometry(0, (shape) => (shape.type = 'Circle')),
			[
				'places.geojson:23:13 port-alder geometry.type: found "Circle"; expected Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon'
			]
		],
		[
			'of a collection',
			geometry(0, (shape) => Object.assign(shape, { type: 'GeometryCollection' })),
			[
				'places.geojson:23:13 port-alder geometry.type: found "GeometryCollection"; expected Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon'
			]
		],
		[
			'of a ring that is not closed',
			geometry(3, (shape) => shape.coordinates[0].pop()),
			[
				'places.geojson:119:7 alder-coast geometry.coordinates.0.5: found [-21, -40]; expected a closed ring: its last position the same as its first, [-21, -41]'
			]
		],
		[
			'of a ring that is too short',
			geometry(
				3,
				(shape) =>
					(shape.coordinates[0] = [
						[1, 2],
						[1, 2]
					])
			),
			[
				'places.geojson:98:6 alder-coast geometry.coordinates.0: found a list of 2; expected a ring of at least four positions'
			]
		],
		[
			'of a line with one end',
			geometry(2, (shape) => (shape.coordinates = [[1, 2]])),
			[
				'places.geojson:69:20 north-pier geometry.coordinates: found a list of 1; expected a line of at least two positions'
			]
		],
		[
			'of something that is no feature',
			places(([place]) => Object.assign(place, { type: 'Place', colour: 'x' })),
			[
				'places.geojson:5:12 port-alder type: found "Place"; expected "Feature"',
				'places.geojson:29:4 port-alder colour: found the field "colour"; expected only the fields type, properties, geometry'
			]
		]
	])('%s', (_, files, expected) => {
		expect(lines(files)).toEqual(expected);
	});
});
