// In which order the views follow a filter. Markers, counts and sentence show it at once.

/** For `following`. */
export const RANK = { list: 1, timeline: 2 } as const;
