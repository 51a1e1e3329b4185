// From a Briefing to the text of its file `briefings/*.md`: what parse-briefing reads back as the same briefing.
import { stringify } from 'yaml';
import type { Briefing, Slide } from './briefing.ts';
import { SLIDE_FIELDS, writeTime, type FieldValue } from './slide-fields.ts';

export const NOTES_HEAD = '## Notes';
export const ASKED_HEAD = '## If they ask';

export function serialiseBriefing(briefing: Briefing): string {
	const { id, title, language, translationOf } = briefing;
	const time = writeTime(briefing);
	const head = toYaml({
		...{ id, title },
		...(time === null ? {} : { time }),
		...(language === undefined ? {} : { language }),
		...(translationOf === undefined ? {} : { translationOf })
	});
	return [`---\n${head}---`, ...briefing.slides.map(serialiseSlide)].join('\n\n').concat('\n');
}

function serialiseSlide(slide: Slide): string {
	const fields: Record<string, FieldValue> = {};
	for (const [name, { write }] of Object.entries(SLIDE_FIELDS)) {
		const value = write(slide);
		if (value !== null) fields[name] = value;
	}
	const parts = [`# ${slide.title}`.trimEnd(), `\`\`\`slide\n${toYaml(fields)}\`\`\``];
	if (slide.text !== '') parts.push(escapeHeads(slide.text));
	if (slide.notes !== '') parts.push(NOTES_HEAD, escapeHeads(slide.notes));
	if (slide.asked !== '') parts.push(ASKED_HEAD, escapeHeads(slide.asked));
	return parts.join('\n\n');
}

/** A line of text that begins like a title gets a backslash before it, and one that has some gets one more. */
function escapeHeads(text: string): string {
	return text.replace(/^(?=\\*#)/gm, '\\');
}

function toYaml(fields: Readonly<Record<string, FieldValue>>): string {
	return stringify(fields, { schema: 'failsafe', lineWidth: 0 });
}
