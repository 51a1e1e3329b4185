// The colours of both themes as data, for what no stylesheet reaches: the map's canvas. The page has the same ones
// as custom properties in colours.css. Knows no layer.
import type { MarkerColour } from '../marks/marker.ts';

export const THEME_NAMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

export interface Theme {
	readonly page: string;
	readonly surface: string;
	readonly text: string;
	readonly muted: string;
	readonly rule: string;
	readonly accent: string;
	readonly land: string;
	readonly water: string;
	readonly border: string;
	readonly river: string;
	readonly waterLabel: string;
	/** The graticule is the text colour at this opacity. */
	readonly graticuleOpacity: number;
	/** In the order in which a corpus lists its events; events past the eighth share the last, ink. */
	readonly events: readonly [string, string, string, string, string, string, string, string];
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
	light: {
		page: '#f7f3ea',
		surface: '#fffdf8',
		text: '#1c1a16',
		muted: '#625c50',
		rule: '#d9d0bd',
		accent: '#9c2f12',
		land: '#efe9db',
		water: '#d7e1e4',
		border: '#b5aa94',
		river: '#b3c6cd',
		waterLabel: '#46656f',
		graticuleOpacity: 0.055,
		events: ['#0f4a80', '#633a00', '#0f7a5c', '#1486bd', '#ae4208', '#8e7f2a', '#c24a92', '#1c1a16']
	},
	dark: {
		page: '#101318',
		surface: '#181c23',
		text: '#ece7db',
		muted: '#a49d8e',
		rule: '#2d333d',
		accent: '#ff9b73',
		land: '#1d222a',
		water: '#0d1116',
		border: '#4a5260',
		river: '#34424d',
		waterLabel: '#7f9aa8',
		graticuleOpacity: 0.055,
		events: ['#4a90e0', '#d39a48', '#3fbd97', '#86d3fb', '#dd5a26', '#ecd32e', '#b878a6', '#ece7db']
	}
};

/** What a marker's colour is in a theme. */
export function themeColour(name: ThemeName, colour: MarkerColour): string {
	const { events, ...colours } = THEMES[name];
	return colour.startsWith('event-')
		? (events[Number(colour.slice(6)) - 1] ?? colours.text)
		: colours[colour as Exclude<MarkerColour, `event-${number}`>];
}
