// The closed classes of English: words by which a sentence is put together. Data; all in lower case.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const DETERMINERS = list(
	"the a an this that these those its his her their our my your whose some any each every no another both all several many few most other such 's"
);
export const PREPOSITIONS = list(
	'of in on at by for from with without into onto over under between among against toward towards through throughout during about across around near beyond behind beside besides despite amid per via upon within outside inside above below off than like following including regarding concerning unlike alongside'
);
/** Prepositions that begin a clause where a verb follows. */
export const SUBORDINATORS = list(
	'while although though whereas because since after before when where until unless if as once whether so whereby'
);
export const SUBJECT_PRONOUNS = list('he she it they we i you this that these those who which what');
export const PRONOUNS = list(
	'he she it they we i you him her them us me who whom which what himself herself itself themselves ourselves'
);
export const BE = list("is are was were be been being am 's 're 'm");
export const HAVE = list("has have had having 've");
export const DO = list('do does did');
export const MODALS = list("will would shall should can could may might must ought 'll 'd cannot");
export const COORDINATORS = list('and but or nor yet');
export const NEGATIONS = list("not n't no never neither nor none nobody nothing without");
export const ADVERBS = list(
	'also already still just even now then too very more most less least ever never always often again once twice soon later earlier not only however therefore meanwhile moreover furthermore instead rather quite almost nearly further back up out down off away together today yesterday tomorrow tonight here there far well long reportedly subsequently'
);
/** Nouns that look like a participle of the present. */
export const NOUNS_IN_ING = list(
	'meeting building briefing hearing opening morning evening bombing shelling killing fighting training ceiling funding housing landing offering painting planning reading ruling setting shooting spending standing spring string thing nothing something anything everything king wing ring understanding feeling beginning bidding trading airing warning being'
);
/** Words in -ed and -ly that are no verbs and no adverbs. */
export const NOT_PAST = list(
	'united hundred need speed seed feed deed breed red bed indeed sacred naked wicked embed led'
);
export const NOT_ADVERB = list(
	'family july assembly italy supply reply ally rally fly monthly weekly daily yearly early friendly likely only anomaly'
);
/** Forms that are nouns as often as verbs: only a verb with something after it that a verb takes. */
export const NOUN_OR_VERB = list(
	'plan plans claim claims report reports talk talks visit visits move moves call calls cut cuts offer offers order orders fear fears hope hopes force forces state states attack attacks strike strikes work works support supports deal deals raid raids trade trades face faces lead leads rise rises fall falls drop drops increase increases decrease change changes return returns control controls aid aids need needs results result start starts end ends comment comments demand demands request requests respect respects answer answers release releases share shares stock issue issues place places post posts form forms head heads market markets house houses land lands name names point points protest protests question questions record records review reviews risk risks rule rules search sign signs step steps stop stops test tests tour tours vote votes walk wish worry worries concern concerns debate debates decline declines experience focus forecast forecasts gain gains loss guarantee halt help impact import imports export exports interview interviews link links list look looks loss mark marks match measure measures mention object objects press project projects purchase purchases push quote quotes shift shifts signal signals sound sounds stress studies study suit surge surges target targets track transfer transport turn turns update updates use uses value values view views will wonder charge charges clash clashes cause causes address advance advances approach base bases benefit benefits block blocks border borders host judge limit limits position positions process program promise promises read rest run runs score sanction sanctions schedule set sets show shows shell shells split spread supply supplies battle battles blame blow close contact contract contracts cost costs cover crash crashes cross damage date dates default drive fight fights fire fires fund funds guard guards hold meet mean means pass pay play plays present pull reach ring save service suspect suspects watch wound wounds double grant grants back like last best net'
);
