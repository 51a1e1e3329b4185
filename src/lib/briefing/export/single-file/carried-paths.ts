// Where a page that carries everything has its own parts. Data lie where they lie when the app is served.

export const APP_SCRIPT = 'app.js';
export const APP_STYLE = 'app.css';
export const MAP_WORKER = 'map-worker.js';

/** What the map reads to know which tiles there are. */
export const TILES = 'data/basemap/tiles.json';
/** Where countries have room for their names. */
export const COUNTRIES = 'data/basemap/countries.json';
/** The outline of land for small pictures. */
export const LAND = 'data/basemap/land.json';
