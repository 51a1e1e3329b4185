// In which order the views follow a filter. Markers, counts and sentence show it at once; those of one rank come in one task, and so
// in one frame of the browser.
//
// The budget of a task is 100 ms as the browser tells it where nothing is drawn in software, of twenty claims as of a million; planned for are
// 50 ms of the page's own work (`npm run bench -- browser`). So what goes through many claims runs in the worker, replies hold counts, the
// markers round the view and at most 20,000 rows, and a value whose turn has not come when another follows it is never drawn.

/** For `following`. */
export const RANK = { list: 1, timeline: 1 } as const;
