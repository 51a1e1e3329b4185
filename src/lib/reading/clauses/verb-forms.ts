// Forms of English verbs that news is written in. Data: irregular ones by base, past and participle; regular ones by base, their forms made.

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

const IRREGULAR =
	'arise arose arisen,be was been,bear bore borne,beat beat beaten,become became become,begin began begun,bend bent bent,bet bet bet,bid bid bid,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke broken,breed bred bred,bring brought brought,build built built,burn burnt burnt,burst burst burst,buy bought bought,cast cast cast,catch caught caught,choose chose chosen,cling clung clung,come came come,cost cost cost,creep crept crept,cut cut cut,deal dealt dealt,dig dug dug,do did done,draw drew drawn,dream dreamt dreamt,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,feel felt felt,fight fought fought,find found found,flee fled fled,fly flew flown,forbid forbade forbidden,forecast forecast forecast,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got got,give gave given,go went gone,grind ground ground,grow grew grown,hang hung hung,have had had,hear heard heard,hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,lean leant leant,leap leapt leapt,learn learnt learnt,leave left left,lend lent lent,let let let,lie lay lain,light lit lit,lose lost lost,make made made,mean meant meant,meet met met,mislead misled misled,mistake mistook mistaken,overcome overcame overcome,oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,pay paid paid,put put put,quit quit quit,read read read,rebuild rebuilt rebuilt,retake retook retaken,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,shine shone shone,shoot shot shot,show showed shown,shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,sleep slept slept,slide slid slid,speak spoke spoken,spend spent spent,spin spun spun,split split split,spread spread spread,spring sprang sprung,stand stood stood,steal stole stolen,stick stuck stuck,strike struck struck,swear swore sworn,sweep swept swept,swim swam swum,swing swung swung,take took taken,teach taught taught,tear tore torn,tell told told,think thought thought,throw threw thrown,undergo underwent undergone,understand understood understood,undertake undertook undertaken,uphold upheld upheld,wake woke woken,wear wore worn,win won won,wind wound wound,withdraw withdrew withdrawn,withstand withstood withstood,write wrote written';

const REGULAR =
	'abandon accept accuse achieve acknowledge acquire act adapt add address adjust admit adopt advance advise affect affirm agree aid aim allege allow amount announce answer anticipate apologise apologize appeal appear applaud apply appoint appreciate approach approve argue arrest arrive ask assassinate assemble assert assess assist assume assure attach attack attempt attend attract authorise authorize avoid await award back ban bar base battle begin belong believe benefit blame block bomb boost border brief broadcast burn call cancel capture carry cause cease celebrate challenge change charge cite claim clash clear climb close coincide collapse collect combat comment commit compare compete complain complete comply concern conclude condemn conduct confirm confront congratulate connect consider consist consolidate constitute consult contact contain continue contract contribute control convene convey convince cooperate coordinate cover crash create criticise criticize cross damage dare date debate decide declare decline deepen default defeat defend define delay deliver demand demonstrate denounce deny depart depend deploy depose describe deserve destroy detain determine develop die differ diminish direct disagree disappear disclose discover discuss dismiss displace display dispute distribute divide dominate double doubt download draft drop ease echo elaborate elect eliminate embrace emerge emphasise emphasize employ enable encounter encourage end endorse enforce engage enhance enjoy ensure enter entitle erupt escalate escape establish estimate evacuate evaluate examine exceed exchange exclude execute exist expand expect expel experience expire explain explode explore export expose express extend extradite face facilitate fail favour favor fear feature file fill finalise finalize finance fine finish fire fix flow focus follow force form fuel fulfil fulfill fund gain gather generate govern grant guarantee guard guide halt hail hamper handle happen harm head help highlight hint hope host house identify ignore imagine impact imply import impose impress improve include increase indicate inform infuse inherit initiate inject injure insist inspect install intend intensify interview introduce invade invest investigate invite involve isolate issue join judge jump justify kidnap kill label lack land last launch lift like limit link list live load lobby locate look love lower maintain manage mark market match matter measure mediate meet mention merge monitor mount move name need negotiate note notice notify object observe obtain occupy occur offer open operate oppose order organise organize originate oust outline outsell overhear owe own pack participate pass patrol peak pend perform permit persuade place plan play plead pledge point poll pose position possess post postpone pour praise predict prefer prepare present preserve press prevent proceed process proclaim produce prohibit project promise promote prompt propose prosecute protect protest prove provide publish pull purchase pursue push question quote raid rain raise reach react reaffirm realise realize reassure rebound recall receive recognise recognize recommend reconsider record recover reduce refer reflect refuse regain regard register regret reinforce reiterate reject relate release relocate rely remain remark remember remind remove rename renew replace reply report reposition represent repel request require rescue resemble reshape resign resist resolve respond rest restore restrict result resume retain retire retreat return reunite reveal review revise risk rule sail sanction save scale schedule score secure seem seize separate serve settle shake share shell shift sign signal simplify slam slash slip slow smuggle solve sound spark spare specify stabilise stabilize stage start state stay stem step stop store strengthen stress struggle study submit succeed sue suffer suggest suit summon supply support suppose surge surprise surrender surround survive suspect suspend sustain switch target tend terminate test testify thank threaten top total touch tour track trade transfer translate transport trap travel treat trigger trust try tumble turn uncover underline underscore unify unite unveil update urge use vacate value vanish view violate visit voice vote vow wait walk want warn watch weaken welcome widen wish witness wonder work worry wound yield';

/** Verbs of more than one syllable that double their last letter. */
const DOUBLED =
	/^(?:admit|commit|permit|submit|refer|occur|prefer|transfer|forget|begin|control|expel|repel|cancel|compel|regret|rebut|label|patrol|travel|fuel|signal|equip|outfit)$/;

const forms = new Map<string, Set<VerbForm>>();

function add(word: string, form: VerbForm): void {
	const known = forms.get(word);
	if (known) known.add(form);
	else forms.set(word, new Set([form]));
}

for (const verb of IRREGULAR.split(',')) {
	const [base, past, participle] = verb.split(' ') as [string, string, string];
	addRegularForms(base);
	add(past, 'past');
	add(participle, 'participle');
}
for (const base of REGULAR.split(' ')) {
	addRegularForms(base);
	const past = withEnding(base, 'ed');
	add(past, 'past');
	add(past, 'participle');
}

function addRegularForms(base: string): void {
	add(base, 'base');
	add(/(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base.replace(/([^aeiou])y$/, '$1ie')}s`, 's');
	add(withEnding(base, 'ing'), 'ing');
}

/** "plan" is doubled, "open" is not: only where the last syllable is stressed, which the short words are. */
function withEnding(base: string, ending: 'ed' | 'ing'): string {
	if (ending === 'ing' && base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
	if (ending === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
	if (base.endsWith('e') && !base.endsWith('ee')) return base.slice(0, -1) + ending;
	return (doubles(base) ? base + base.at(-1)! : base) + ending;
}

function doubles(base: string): boolean {
	return DOUBLED.test(base) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base);
}

/** American spellings of words that are doubled elsewhere. */
for (const word of ['canceled', 'labeled', 'traveled', 'fueled', 'signaled']) {
	add(word, 'past');
	add(word, 'participle');
}

export function verbFormsOf(word: string): ReadonlySet<VerbForm> | undefined {
	return forms.get(word);
}
