// What an editor does to a briefing. Each edit makes a new briefing and leaves the old one as it was.
import { freeId } from '../model/free-id.ts';
import type { Briefing, Slide } from './briefing.ts';

/** With `slide` at `position`, or at the end, under an id of its own. */
export function addSlide(briefing: Briefing, slide: Slide, position = briefing.slides.length): Briefing {
	const own = { ...slide, id: freeId(slide.id, idsOf(briefing)) };
	return { ...briefing, slides: briefing.slides.toSpliced(position, 0, own) };
}

/** A copy right after the slide. */
export function duplicateSlide(briefing: Briefing, id: string): Briefing {
	const position = positionOf(briefing, id);
	return addSlide(briefing, briefing.slides[position]!, position + 1);
}

export function removeSlide(briefing: Briefing, id: string): Briefing {
	return { ...briefing, slides: briefing.slides.toSpliced(positionOf(briefing, id), 1) };
}

/** Takes the slide to `position`, or as near as there is one. */
export function moveSlide(briefing: Briefing, id: string, position: number): Briefing {
	const from = positionOf(briefing, id);
	const to = Math.min(briefing.slides.length - 1, Math.max(0, position));
	if (to === from) return briefing;
	return { ...briefing, slides: briefing.slides.toSpliced(from, 1).toSpliced(to, 0, briefing.slides[from]!) };
}

export function changeSlide(briefing: Briefing, id: string, parts: Partial<Omit<Slide, 'id'>>): Briefing {
	const position = positionOf(briefing, id);
	return { ...briefing, slides: briefing.slides.with(position, { ...briefing.slides[position]!, ...parts }) };
}

function positionOf({ slides }: Briefing, id: string): number {
	const position = slides.findIndex((slide) => slide.id === id);
	if (position === -1)
		throw new Error(`No slide "${id}"; expected one of ${slides.map((slide) => slide.id).join(', ')}`);
	return position;
}

function idsOf({ slides }: Briefing): string[] {
	return slides.map(({ id }) => id);
}
