// Lists of folded words that come with the gazetteer, because they tell names of places from other words.

export const WORD_LISTS = ['common', 'given', 'family', 'bodies', 'people'] as const;

/**
 * - `common`: words of everyday English, which written small are no names;
 * - `given`, `family`: names of persons;
 * - `bodies`: firms, teams and other bodies;
 * - `people`: persons so well known that they stand in a dictionary.
 */
export type WordLists = Readonly<Record<(typeof WORD_LISTS)[number], readonly string[]>>;
