import { createContext } from 'svelte';
import type { ReportReader } from './report-reader.svelte.ts';

/** Who takes reports in for the corpus on screen; throws outside of the desk. */
export const [getReader, setReader] = createContext<ReportReader>();
