// Who is named in a field of sources: names between semicolons, perhaps with a date, a place or a headline after them.
import { shorten } from '../../model/show-value.ts';
import type { Voice } from '../meaning/meaning.ts';

const LONGEST = 80;
const MOST = 50;

export function voicesOf(text: string, is: Voice['is']): Voice[] {
	const names = text
		.split(/[;\n]/, MOST)
		.map(nameIn)
		.filter((name) => /\p{L}/u.test(name));
	return [...new Set(names)].map((name) => ({ name: shorten(name, LONGEST), is }));
}

/** `"Radio Ndeke Luka,2019-04-25,Headline"` and `Reuters  25/2-09` name an outlet and go on. */
function nameIn(part: string): string {
	const [name = ''] = part
		.trim()
		.replace(/^["“”']+|["“”']+$/gu, '')
		.split(/\s*,\s*/, 1);
	const day = name.search(/\s\d{1,2}[/.-]|\s\d{1,2} \p{Lu}\p{L}{2}|\s\d{4}/u);
	return (day === -1 ? name : name.slice(0, day)).replace(/\s+/gu, ' ').trim();
}

/** The outlet that a link leads to: its host, and on a platform the account. Null where it leads nowhere. */
export function voiceOfLink(link: string): Voice | null {
	if (!URL.canParse(link)) return null;
	const { protocol, hostname, pathname } = new URL(link);
	if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return null;
	const host = hostname.replace(/^(?:www|mobile|m)\./, '');
	const account = PLATFORMS.has(host)
		? (pathname.split('/').find((step) => step !== '' && step !== 's') ?? '')
		: '';
	if (account === '' || PAGES.has(account.toLowerCase())) return { name: host, is: 'outlet' };
	return { name: `${decoded(account)} (${host})`, is: 'voice' };
}

const PLATFORMS = new Set(['twitter.com', 'x.com', 't.me', 'facebook.com', 'instagram.com', 'tiktok.com']);
/** Steps of platforms' own that are no account. */
const PAGES = new Set([
	'watch',
	'permalink.php',
	'story.php',
	'photo',
	'p',
	'reel',
	'i',
	'groups',
	'video.php',
	'events'
]);

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
