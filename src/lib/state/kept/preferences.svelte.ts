// What this reader prefers, kept in the browser and the same for every corpus. Knows no corpus and no address.

import type { Worldview } from '../../model/worldview.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

interface Stored {
	readonly theme: ThemeChoice;
	/** Whether single letters are keys. */
	readonly letters: boolean;
	/** As languages.ts has it; null for what the browser prefers. */
	readonly language: string | null;
	/** As model/worldview.ts has it; null for that of each corpus. */
	readonly worldview: string | null;
	/** What this person is called where they make something; empty while they have not said. */
	readonly name: string;
}

const KEY = 'dateline:preferences';
const DEFAULTS: Stored = { theme: 'system', letters: true, language: null, worldview: null, name: '' };

class Preferences {
	theme = $state<ThemeChoice>(DEFAULTS.theme);
	letters = $state(DEFAULTS.letters);
	name = $state(DEFAULTS.name);
	/** From which borders are drawn and places named on this page; null for that of the corpus. Set before any page is made. */
	worldview: Worldview | null = null;
	#language: string | null = null;
	#worldview: string | null = null;
	#systemDark = $state(false);
	#systemStill = $state(false);
	/** How many show the page as it is printed. */
	#papers = $state(0);

	/** What is asked of the page: paper is light, whatever the reader likes on screen. */
	readonly asked: ThemeChoice = $derived(this.#papers > 0 ? 'light' : this.theme);

	/** The theme that is on screen. */
	readonly shownTheme: Theme = $derived(
		this.asked === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.asked
	);

	/** Shows the page as it is printed, until the function that it returns is called. */
	onPaper(): () => void {
		this.#papers++;
		return () => void this.#papers--;
	}

	/** Whether the reader asked for less motion. */
	get still(): boolean {
		return this.#systemStill;
	}

	/** Reads what is kept and follows the system; call once in the browser. Returns what ends it. */
	start(): () => void {
		const { theme, letters, language, worldview, name } = readStored();
		this.#language = language;
		this.#worldview = worldview;
		this.name = name;
		this.theme = theme;
		this.letters = letters;
		const dark = matchMedia('(prefers-color-scheme: dark)');
		const still = matchMedia('(prefers-reduced-motion: reduce)');
		const follow = () => {
			this.#systemDark = dark.matches;
			this.#systemStill = still.matches;
		};
		follow();
		dark.addEventListener('change', follow);
		still.addEventListener('change', follow);
		return () => {
			dark.removeEventListener('change', follow);
			still.removeEventListener('change', follow);
		};
	}

	setTheme(theme: ThemeChoice): void {
		this.theme = theme;
		this.#keep();
	}

	/** For the next page that is loaded: what was said stays as it is. */
	setLanguage(language: string | null): void {
		this.#language = language;
		this.#keep();
	}

	/** For the next page that is loaded. */
	setWorldview(worldview: Worldview | null): void {
		this.#worldview = worldview;
		this.#keep();
	}

	setLetters(letters: boolean): void {
		this.letters = letters;
		this.#keep();
	}

	setName(name: string): void {
		this.name = name.trim();
		this.#keep();
	}

	#keep(): void {
		const { theme, letters, name } = this;
		const kept: Stored = { theme, letters, language: this.#language, worldview: this.#worldview, name };
		try {
			localStorage.setItem(KEY, JSON.stringify(kept));
		} catch {
			// Storage is full or forbidden: the choice then lasts as long as the page.
		}
	}
}

function readStored(): Stored {
	let stored: unknown;
	try {
		stored = JSON.parse(localStorage.getItem(KEY) ?? '{}');
	} catch {
		return DEFAULTS;
	}
	if (typeof stored !== 'object' || stored === null) return DEFAULTS;
	const theme = 'theme' in stored ? stored.theme : DEFAULTS.theme;
	const letters = 'letters' in stored ? stored.letters : DEFAULTS.letters;
	const language = 'language' in stored ? stored.language : DEFAULTS.language;
	const worldview = 'worldview' in stored ? stored.worldview : DEFAULTS.worldview;
	const name = 'name' in stored ? stored.name : DEFAULTS.name;
	return {
		name: typeof name === 'string' ? name : '',
		theme: theme === 'light' || theme === 'dark' ? theme : 'system',
		letters: typeof letters === 'boolean' ? letters : true,
		language: typeof language === 'string' ? language : null,
		worldview: typeof worldview === 'string' ? worldview : null
	};
}

/** Before any page is made. */
export function keptChoices(): Pick<Stored, 'language' | 'worldview'> {
	return readStored();
}

export const preferences = new Preferences();
