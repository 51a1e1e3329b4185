import { createContext } from 'svelte';
import type { Inquiry } from './inquiry.svelte.ts';

/** The corpus on screen as it is being asked, wherever its claims are; throws where no page has set one. */
export const [getInquiry, setInquiry] = createContext<Inquiry>();
