// How long lists and tables of claims are drawn.

/** Up to as many rows all are drawn, so that the browser's own search, print and reader find them. */
export const WHOLE = 200;

/** Of those the first at once, which is more than any screen has room for, and then as many more at a time: drawing all would hold up a filter. */
export const AT_ONCE = 24;

/** In the order of the views: once all others have followed a filter. */
export const FILLING_RANK = 9;
