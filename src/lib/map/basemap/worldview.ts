// How a worldview draws each kind of border. Knows the kinds of line and what the tiles say of them, no geometry.
import type { ExpressionSpecification } from 'maplibre-gl';
import { message } from '../../messages/message.ts';
import { toWorldview, type Worldview } from '../../model/worldview.ts';

export type BorderStyle = 'solid' | 'dashed';

/**
 * Of a border drawn from one point of view: `minor` ones, round a base or a guarded zone, and settled ones are the same from all; a
 * disputed line is dashed, unless the tiles say that this point of view takes it for a border (`line`) or for none (`none`); a `claimed`
 * one is drawn only by those who take it for a border.
 */
export function bordersOf(worldview: Worldview, style: BorderStyle): ExpressionSpecification {
	const said: ExpressionSpecification = ['coalesce', ['get', `view:${worldview}`], ''];
	const isOfKind = (...kinds: string[]): ExpressionSpecification => [
		'in',
		['get', 'kind'],
		['literal', kinds]
	];
	return style === 'solid'
		? ['any', isOfKind('settled', 'minor'), ['==', said, 'line']]
		: ['all', isOfKind('disputed'), ['==', said, '']];
}

/** `named` as a corpus names it, in the reader's language. */
export function sayWorldview(named: string): string {
	return message('map.worldview', { worldview: toWorldview(named) });
}

/** Of a thing that is named otherwise from a point of view. */
export function nameFrom(worldview: Worldview, language: string): ExpressionSpecification[] {
	if (worldview === 'de-facto') return [];
	return [['get', language === 'en' ? `name@${worldview}` : `name@${worldview}:${language}`]];
}
