// Whether a key press belongs to a field, so that single letters stay letters there.

/** Whether `target` takes text. */
export function isField(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement)
		return !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type);
	return (
		target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
	);
}

/** Whether a single letter is no command: it goes into a field, or with a key that makes it another's. */
export function isTyping(event: KeyboardEvent): boolean {
	return event.ctrlKey || event.metaKey || event.altKey || isField(event.target);
}
