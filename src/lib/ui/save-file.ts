// Hands a text to the browser to be saved as a file.

/** `type` is a media type, such as `text/csv`. */
export function saveFile(name: string, type: string, content: string | Blob): void {
	const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has begun to read it by the next turn.
	setTimeout(() => URL.revokeObjectURL(address));
}
