// Text as XML 1.0 can hold it: control characters that it has no way to write become the sign for what cannot be shown.

// eslint-disable-next-line no-control-regex -- these are what XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function cleanText(text: string): string {
	return text.toWellFormed().replace(FORBIDDEN, '\ufffd');
}

export function escapeXml(text: string): string {
	return cleanText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
