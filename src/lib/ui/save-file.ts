// Hands a text or other content to the browser to be saved as a file.

/** `type` is a media type, such as `text/csv`; text is written as UTF-8. */
export function saveFile(name: string, type: string, content: string | Blob): void {
	const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has begun to read it by the next turn.
	setTimeout(() => URL.revokeObjectURL(address));
}
