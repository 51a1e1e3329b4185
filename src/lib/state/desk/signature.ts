// How what is made here is signed.
import { message } from '../../messages/message.ts';
import { preferences } from '../kept/preferences.svelte.ts';

export function signature(): string {
	return preferences.name || message('desk.me');
}
