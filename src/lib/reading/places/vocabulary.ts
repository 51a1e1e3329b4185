// Words of English reports that tell what stands beside them: places, persons, bodies, speech, directions. Knows no names.

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Before a place: English, Arabic (folded) and Russian. */
export const LOCATIVE = set(
	`in at from near to around outside across throughout inside into toward towards via through between over within
	off beyond leaving reach reached reaching entering left visiting visited visit invaded bombed attacked besieged
	surrounding outlying neighbouring neighboring nearby
	في من الي علي قرب بين نحو شمال جنوب شرق غرب داخل خارج مدينه قريه بلده محافظه ريف مخيم منطقه مطار
	в во из на под около близ между через к от городе города город селе село деревне деревня провинции провинция области район`
);

/** "of" and "and" say something only together with what stands before. */
export const WEAK_LOCATIVE = set('of for on and or by with against about');

/** Kinds of places, before a name ("city of Hama") or behind it ("Hama province"). */
export const PLACE_NOUNS = set(
	`city town village hamlet suburb suburbs district districts province provinces governorate region regions state states county counties
	territory territories capital area areas neighbourhood neighborhood neighbourhoods neighborhoods island islands peninsula
	valley coast port border borders borough municipality prefecture oblast outskirts countryside airport airbase republic
	kingdom resort community communities settlement settlements enclave camp basin desert mountains river lake gulf strait bay sea ocean
	plains plateau canal peninsula delta hills metropolis prefectures townships township parish commune department emirate krai canton
	colony mainland harbour harbor beach`
);

/** Of persons, before their names. */
export const TITLES = set(
	`mr mrs ms miss dr sir lady lord dame president premier chancellor senator sen congressman congresswoman rep representative governor gov mayor
	minister secretary ambassador judge justice sheriff officer detective sergeant sgt lieutenant lt captain capt colonel col
	general gen major maj admiral adm commander corporal private chief inspector constable pc dc superintendent king queen prince princess
	emperor sultan emir sheikh imam ayatollah pope bishop archbishop cardinal reverend rev father sister brother pastor rabbi professor prof
	coach manager striker midfielder goalkeeper defender actor actress singer author writer journalist reporter spokesman spokeswoman
	spokesperson lawyer attorney prosecutor director analyst historian economist scientist researcher veteran saint sir councillor
	chairman chairwoman chair ceo deputy vice aka née nee herr madame monsieur señor don`
);

/** Behind a name, of bodies that are no places. */
export const BODY_NOUNS = set(
	`university college school academy institute institution hospital clinic church cathedral mosque temple museum library gallery theatre theater
	times post herald tribune journal gazette chronicle telegraph mirror globe observer guardian standard examiner inquirer bulletin
	mail express star sun news press magazine review today weekly daily television tv radio
	fc united rovers albion wanderers athletic rangers celtic giants patriots eagles bears lions tigers hawks bulls raiders
	cowboys dolphins jets saints panthers falcons steelers packers bengals browns colts titans texans chargers broncos chiefs rams
	49ers seahawks redskins ravens bills jaguars vikings cardinals buccaneers yankees mets dodgers cubs braves astros
	knicks lakers warriors celtics heat spurs nets rockets mavericks suns clippers pistons pacers bucks raptors jazz
	maple canucks oilers flames canadiens senators bruins penguins flyers capitals devils islanders blackhawks
	inc corp corporation company co ltd llc plc group holdings partners bank airlines airways air motors industries energy
	oil gas petroleum steel pharmaceuticals foundation trust society association federation union league club committee
	council commission court supreme department ministry agency bureau office authority police fire sheriff army navy
	hotel inn motel casino mall plaza restaurant cafe bar stadium arena park airport station railway railroad subway
	bridge tunnel tower building street road avenue boulevard lane drive highway route square prison jail penitentiary
	cup open championship championships games olympics marathon festival awards treaty accord accords agreement convention protocol declaration
	center centre board service services programme program project health science
	act law bill amendment crisis war virus fever flu disease syndrome orchestra symphony philharmonic opera ballet`
);

/** Bodies of a place, which reports name for it: the place is meant all the same ("Texas Department of Health", "London police"). */
export const LOCAL_BODIES = set(
	`police fire sheriff department ministry council commission court supreme airport station prison jail stadium arena
	bridge tunnel mayor governor government parliament senate assembly office
	river bay lake island islands valley hills beach city county province state region zoo`
);

/** What persons do and only persons. */
export const PERSON_VERBS = set(
	`said says told tells added adds wrote writes tweeted explained recalled testified pleaded joked laughed smiled married
	died born asked replied answered denied admitted confessed insisted argued thinks thought believes believed knew
	knows loved loves hopes hoped plays played scored ran walked sat stood himself herself who whose`
);

/** What states do by word and deed, behind a capital that stands for its government. */
export const GOVERNMENT_VERBS = set(
	`said says has had is was will would wants wanted hopes hoped denies denied accuses accused announced announces insists
	insisted seeks sought backs backed supports supported refuses refused rejects rejected agreed agrees maintains maintained
	considers considered plans planned sees saw views viewed fears feared intends intended aims aimed signalled signaled warned
	warns called calls urged urges demanded demands vowed vows condemned condemns welcomed welcomes recognises recognized recognised
	imposed imposes withdrew deployed sent sends threatened threatens claims claimed expects expected responded reacted
	must should could may might`
);
/** What is a government's behind a capital's 's. */
export const GOVERNMENT_NOUNS = set(
	`policy policies position stance role influence interests interest intentions intention support backing ally allies relations ties
	relationship government leadership leaders military forces troops ambassador envoy foreign response reaction decision demand
	demands claim claims efforts goals aim aims strategy diplomacy rejection refusal presence involvement intervention`
);
/** Between governments, before a capital. */
export const GOVERNMENT_BEFORE = set('between with against by and towards toward for that while as');

export const DIRECTIONS: Readonly<Record<string, readonly [east: number, north: number]>> = {
	northern: [0, 1],
	north: [0, 1],
	southern: [0, -1],
	south: [0, -1],
	eastern: [1, 0],
	east: [1, 0],
	western: [-1, 0],
	west: [-1, 0],
	northeastern: [1, 1],
	northeast: [1, 1],
	northwestern: [-1, 1],
	northwest: [-1, 1],
	southeastern: [1, -1],
	southeast: [1, -1],
	southwestern: [-1, -1],
	southwest: [-1, -1],
	central: [0, 0]
};

/** Newspapers and broadcasters, behind a name that is theirs: "Los Angeles Times". */
export const MEDIA_NOUNS = set(
	`times post herald tribune journal gazette chronicle telegraph mirror globe observer guardian examiner inquirer bulletin
	magazine review daily tv radio broadcasting newspaper`
);

/** Illnesses, weapons, foods that are called after a place. */
export const CALLED_AFTER = set(
	`virus viruses ebolavirus flu fever hemorrhagic haemorrhagic disease encephalitis syndrome strain strains measles influenza
	cocktail cocktails dressing sauce beef cattle`
);

/** Of lower-case words behind a name, those that make it a body's. */
export const SMALL_BODY_NOUNS = set('news newspaper magazine agency restaurant restaurants fans striker');

/** Land and water, behind a name that they make another: "Salinas Valley". */
export const PHYSICAL_NOUNS = set(
	'valley river delta bay island islands lake peninsula mountains hills desert coast heights gulf strait canal creek falls forest basin range plateau plain plains sea mountain beach'
);

/** What a first-level area is called. */
export const AREA_NOUNS = set(
	'province provinces governorate governorates prefecture oblast region regions district districts emirate krai voivodeship'
);

/** Places where people live, before "of" or behind a name that no gazetteer has. */
export const SETTLEMENTS = set(
	`village villages town towns hamlet hamlets suburb suburbs district neighbourhood neighborhood neighbourhoods neighborhoods
	settlement settlements township townships camp camps municipality island islands port commune enclave subdistrict outpost
	province region county city crossing quarter`
);

/** Peoples and faiths that have villages and camps, but are no places. */
export const PEOPLES = set(
	'shiite shia sunni kurdish arab druze alawite christian muslim jewish bedouin turkmen yazidi assyrian bantu hutu tutsi rohingya roma inuit indigenous native tamil pashtun hazara uighur uyghur'
);

/** Before directions and nouns of place. */
export const MODIFIERS = set('far mid outer inner lower upper greater deep new old great');

export const MONTHS_AND_DAYS = set(
	`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	monday tuesday wednesday thursday friday saturday sunday
	christmas easter thanksgiving halloween ramadan hanukkah diwali bible quran koran internet google facebook twitter`
);
