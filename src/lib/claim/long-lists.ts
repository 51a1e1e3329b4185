// How long lists and tables of claims are drawn.

/** Up to as many rows all are drawn, so that the browser's own search, print and reader find them. */
export const WHOLE = 300;

/** No browser draws a page much higher than 33 million px; more rows than this nobody walks through. */
export const MOST_ROWS = 100_000;
