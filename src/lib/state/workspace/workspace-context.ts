import { createContext } from 'svelte';
import type { Workspace } from './workspace.svelte.ts';

/** The workspace of the corpus on screen; throws where no page has set one. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
