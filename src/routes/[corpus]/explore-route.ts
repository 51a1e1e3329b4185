/** The id by which Kit knows the page of the map. */
export const EXPLORE_ROUTE = '/[corpus]/(explore)';
