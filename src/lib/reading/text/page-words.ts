// Words by which the furniture of a page, credits and agencies are known. Data; in lower case.

/** A line of just this, with or without a colon, heads a list of links: all below it belongs to the page. */
export const HEADS_OF_LISTS =
	/^(?:related(?: (?:news|topics?|articles?|stories|posts|content|links|coverage))?|tags?|topics|categories|keywords|read (?:more|next|also)|also read|see also|more (?:on|from|about) .{1,40}|more news|(?:most|top) (?:read|popular|viewed|stories|news)|popular|trending(?: now)?|recommended(?: for you)?|you (?:may|might) (?:also )?like|latest(?: news)?|further reading|sources?|references|external links|sister links|comments?|leave a (?:comment|reply)|share(?: this.*)?|about the author|newsletter|اقرأ أيضا?ً?|أخبار ذات صلة|مواضيع ذات صلة|وسوم|читайте также|по теме|теги|новости по теме)\s*[:：]?$/iu;

/** One line that belongs to the page, with none below it. */
export const SINGLE_LINES =
	/^(?:advertisement|sponsored|ad|share|print|email|save|listen|play|facebook|twitter|whatsapp|telegram|linkedin|copy link|follow us.{0,60}|subscribe.{0,80}|sign up.{0,80}|click here.{0,80}|read more:.{0,160}|read also:.{0,160}|also read:.{0,160}|see also:.{0,160}|watch:.{0,160}|\d+ min(?:ute)?s? read|all rights reserved.{0,80}|©.{0,80}|реклама|إعلان)$/iu;

/** News agencies and picture agencies, as credits and datelines name them. */
export const AGENCIES: ReadonlySet<string> = new Set(
	(
		'reuters|afp|ap|associated press|agence france-presse|getty|getty images|afp via getty images|epa|efe|dpa|ansa|anadolu|anadolu agency|aa|sana|tass|ria novosti|sputnik|interfax|xinhua|' +
		'irna|isna|tasnim|wafa|petra|spa|wam|kuna|qna|mena|ina|nna|pti|ani|kyodo|yonhap|upi|pa|pa media|bloomberg|shutterstock|alamy|رويترز|سانا|أ ف ب|тасс|рейтер|риа новости'
	).split('|')
);

export const CREDIT =
	/^[([]?\s*(?:photo(?:graph)?s?|image|picture|pic|credit|file photo|courtesy|фото|تصوير|صورة)\b.{0,80}$|^©.{0,60}$/iu;

/** At the end of a caption: "(Photo: AFP)", "[SANA via Reuters]", "/ AFP". */
export const CREDIT_AT_END =
	/(?:[([]\s*(?:(?:file )?photo|image|picture|credit|courtesy|фото)\b[^)\]]{0,80}[)\]]|\[[^\]]{2,60}\]|\s[/|]\s?[\p{L} ]{2,30})\s*$/iu;
