// Words that tell persons from bodies, and titles from names. Data; in lower case.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const TITLES = list(
	'president prime minister chancellor king queen prince princess emir emperor sheikh sultan pope secretary general ambassador envoy governor mayor senator congressman congresswoman representative lawmaker deputy vice judge justice chief executive officer ceo cfo coo chairman chairwoman chair director manager head leader commander colonel major captain lieutenant sergeant admiral brigadier spokesman spokeswoman spokesperson analyst economist strategist professor dr mr mrs ms miss sir lord lady counsel attorney founder co-founder commissioner coordinator negotiator prosecutor foreign defence defense interior finance interim acting former counterpart first supreme rep sen gen'
);

/** Words of bodies: a phrase with one is no person. */
export const BODIES = list(
	'government administration ministry department agency office council commission committee parliament congress senate court party army force forces military police navy union group company firm corporation corp inc ltd plc bank airline airlines airways motors newspaper magazine times post report reports daily news tv television radio station network outlet website institute university organisation organization association federation league front movement militia troops coalition alliance bureau board authority authorities team embassy kremlin house pentagon states nations nasdaq index'
);

/** Unnamed persons, whom a phrase describes. */
export const UNNAMED = list(
	'source sources official officials diplomat diplomats resident residents witness witnesses expert experts analysts economists observer observers critics activist activists soldier soldiers supplier spokesman spokeswoman spokesperson aide aides minister president leader leaders commander negotiator economist analyst lawmaker lawmakers people person man woman doctor doctors worker workers farmer farmers journalist journalists monitor monitors'
);

/** Articles and particles of names that may be written or not. */
export const PARTICLES = list('the a an al el as ash ad an-nur ar at az of de von van bin ibn abu');
