import { createContext } from 'svelte';
import type { FileImporter } from './file-importer.svelte.ts';

/** Who brings data into the corpus on screen; throws outside of the desk. */
export const [getImporter, setImporter] = createContext<FileImporter>();
