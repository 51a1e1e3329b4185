// Text as XML 1.0 can hold it: control characters that it has no way to write become the pictures that Unicode has of them.

// eslint-disable-next-line no-control-regex -- these are what XML cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function cleanText(text: string): string {
	return text.toWellFormed().replace(FORBIDDEN, pictureOf);
}

/** Of U+0000 it is U+2400, and so on. */
function pictureOf(sign: string): string {
	const code = sign.charCodeAt(0);
	return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}

export function escapeXml(text: string): string {
	return cleanText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
