import { afterEach, expect, it } from 'vitest';
import english from '../../../src/lib/messages/en/catalogue.ts';
import { Language } from '../../../src/lib/messages/language.ts';
import { speak } from '../../../src/lib/messages/message.ts';
import { commandOf } from '../../../src/lib/briefing/play-keys.ts';
import { alongLines } from '../../../src/lib/ui/along-lines.ts';

afterEach(() => speak(new Language(english)));

it.each([
	['ltr', 'ArrowRight', 1],
	['ltr', 'ArrowLeft', -1],
	['rtl', 'ArrowRight', -1],
	['rtl', 'ArrowLeft', 1],
	['rtl', 'ArrowDown', 0]
] as const)('going %s, %s leads %d', (direction, key, way) => {
	speak(new Language({ ...english, direction }));
	expect(alongLines(key)).toBe(way);
});

it('a presentation goes on by the arrow that points on', () => {
	speak(new Language({ ...english, direction: 'rtl' }));
	expect(commandOf('ArrowLeft', true)).toBe('next');
	expect(commandOf('ArrowRight', true)).toBe('previous');
	expect(commandOf('PageDown', true)).toBe('next');
});
