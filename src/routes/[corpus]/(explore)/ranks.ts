// In which order the views follow a filter. Markers, counts and sentence show it at once; those of one rank come in one task, and so
// in one frame of the browser.

/** For `following`. */
export const RANK = { list: 1, timeline: 1 } as const;
