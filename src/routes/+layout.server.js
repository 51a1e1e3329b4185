// Pages are made in the browser alone, by the server for development as well. Not TypeScript, so that the build of the one file, in
// which Kit allows no such option, passes it by: see svelte.config.js.
export const ssr = false;
