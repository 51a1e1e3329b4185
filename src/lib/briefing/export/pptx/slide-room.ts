// How a PowerPoint slide is divided. Inches; the slide is 13.33 by 7.5. Sizes of letters are points, from the largest to the smallest.

export const EDGE = 0.45;
export const WIDTH = 13.33;
/** Where head and foot leave off. */
export const TOP = 0.95;
export const FOOT = 6.95;
export const FULL = WIDTH - 2 * EDGE;
export const TEXT = { x: EDGE, w: 6.1 } as const;
export const FIGURE = { x: 6.85, y: TOP, w: WIDTH - 6.85 - EDGE, h: 5.6 } as const;

export const TITLE_POINTS = [34, 30, 26, 22, 18] as const;
export const TEXT_POINTS = [20, 18, 16, 14, 12] as const;
export const CITED_POINTS = 11;
export const TABLE_POINTS = [14, 12, 11, 10] as const;
export const LABEL_HEIGHT = 0.32;
/** Round the text of a table's cell. */
export const CELL_MARGIN = 0.05;

/** Of a page of sources, which is as wide as the slide. */
export const SOURCE_ROOM = { letters: 165, lines: 18 } as const;
export const SOURCE_POINTS = 11;
