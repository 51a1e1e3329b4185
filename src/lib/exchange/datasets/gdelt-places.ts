// Places as GDELT writes them: what kind its code says, and how finely a name in words is meant.
import { message } from '../../messages/message.ts';
import type { PlaceKind, Precision } from '../../model/corpus.ts';
import type { PlaceMeaning } from '../meaning/meaning.ts';
import { numberIn } from '../meaning/number-in.ts';

/** Types of the codebook: country, US state, US city, city, state. A machine placed them, so none is exact. */
const TYPES: Readonly<Record<string, readonly [Precision, PlaceKind]>> = {
	'1': ['region', 'country'],
	'2': ['region', 'province'],
	'3': ['approximate', 'city'],
	'4': ['approximate', 'city'],
	'5': ['region', 'province']
};

/** `Giza, Al Jizah, Egypt` is a town, `New York, United States` a state. */
export function typeOfName(name: string): string {
	const parts = name.split(',').length;
	return parts === 1 ? '1' : parts === 2 ? '5' : '4';
}

/** Null where the row places it nowhere. */
export function gdeltPlace(
	name: string,
	type: string,
	latitude: string,
	longitude: string
): PlaceMeaning | null {
	const [lng, lat] = [numberIn(longitude), numberIn(latitude)];
	const precise = TYPES[type];
	if (name === '' || !precise || lng === null || lat === null) return null;
	if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return null;
	const [precision, kind] = precise;
	const geometry = { type: 'Point' as const, coordinates: [lng, lat] };
	return { name, kind, precision, geometry, note: message('exchange.gdelt.place') };
}
