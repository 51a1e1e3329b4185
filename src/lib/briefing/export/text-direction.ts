// Which way a text runs: by the first of its letters that says so, as Unicode has it and as `dir="auto"` does; as the interface does where
// none says it.
import { directionOf } from '../../messages/isolate.ts';
import { language } from '../../messages/message.ts';

export function isRightToLeft(text: string): boolean {
	return (/\p{L}/u.test(text) ? directionOf(text) : language().direction) === 'rtl';
}
