import { createContext } from 'svelte';
import type { CorpusDesk } from './corpus-desk.svelte.ts';

/** The desk of the corpus on screen; null where it may not be edited. Throws where no page has set one. */
export const [getDesk, setDesk] = createContext<CorpusDesk | null>();
