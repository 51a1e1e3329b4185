// Abbreviations after which a full stop ends no sentence. Data.

/** Titles and others that a name or number follows always; in lower case, without the stop. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
	(
		'mr mrs ms dr prof gen lt col maj capt cpl sgt cmdr adm brig rev fr st sen rep gov pres amb hon messrs ' +
		'no nos vol art sec fig p pp cf vs v al jan feb mar apr jun jul aug sept sep oct nov dec ' +
		'mon tue wed thu fri sat sun approx ca est e.g i.e ' +
		'г гг им ул пл проф акад ген полк тов см стр рис млн млрд тыс руб т.е т.к т.н т.д'
	).split(' ')
);

/** Others that end a sentence only where a new one plainly begins. */
export const WITHIN: ReadonlySet<string> = new Set(
	'u.s u.k u.n u.a.e e.u d.c l.a n.y a.m p.m inc ltd co corp bros jr sr etc ph.d b.c a.d'.split(' ')
);
