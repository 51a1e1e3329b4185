import { createContext } from 'svelte';
import type { News } from './news.svelte.ts';

/** What is new in the corpus on screen; throws where no page has set it. */
export const [getNews, setNews] = createContext<News>();
