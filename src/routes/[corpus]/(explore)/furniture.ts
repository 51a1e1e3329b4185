// What stands around the map, and what stands in its place: one script of its own, fetched once the first map is on its way.
import AllClaims from './AllClaims.svelte';
import Filters from './Filters.svelte';
import OpenClaim from './OpenClaim.svelte';
import Panel from './Panel.svelte';
import TimelineStage from './TimelineStage.svelte';

export const furniture = { AllClaims, Filters, OpenClaim, Panel, TimelineStage };
export type Furniture = typeof furniture;
