// Words that tell what a country does in a sentence: whether it is what the sentence is about, or merely acts, owns or speaks. Data.

/** After "Russian" or "Russia's": who or what acts for it. */
export const ACTS_FOR_IT =
	/^(?:president|prime|premier|king|queen|emir|leader|leaders|leadership|minister|ministers|ministry|foreign|defen[cs]e|interior|finance|government|administration|authorities|official|officials|officer|officers|source|sources|diplomat|diplomats|ambassador|envoy|delegation|counterpart|counterparts|side|spokesman|spokeswoman|spokesperson|lawmaker|lawmakers|parliament|senate|congress|forces|troops|soldiers|military|army|navy|police|jets|warplanes|aircraft|drones|company|companies|firm|firms|bank|businesses|businessmen|institutions|operators|carrier|carriers|airline|airlines|manufacturer|manufacturers|automaker|automakers|car|auto|software|magazine|newspaper|agency|state|news|media|analysts|interim|support|stance|emphasis|readiness|insistence|desire|decision|position|commitment|presence|engagement|involvement|withdrawal|intervention|backing|authority|proposal|offer|plan|plans|strike|strikes|attack|attacks|incursion|incursions|raid|raids|sanctions|embassy|citizen|citizens|national|nationals|expert|experts|scientists|researchers|team|man|woman|people|courage|dollar|dollars|yuan|pound|pounds)$/;

/** Among those, what is done to or in the country itself, where a place follows: "Russian withdrawal from Qamishli" is about Qamishli. */
export const RELATION =
	/^(?:relations?|relationship|ties|cooperation|partnership|alliance|friendship|bilateral|diplomatic|trade)$/;

export const BOTH_COUNTRIES =
	/^(?:the |these |both |our |their )?(?:two |both )?(?:countries|nations|states|sides|governments)$/;

/** What takes place and may be pointed back to. */
export const MEETING =
	/^(?:meet|meets|met|meeting|talks|summit|visit|visits|visited|encounter|conference|negotiations|arrived)$/;
