// Whether the name of an archive's entry is a path that lies inside wherever it is unpacked, on any system. Writes nothing.

/** Names of devices that Windows opens in every folder, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// eslint-disable-next-line no-control-regex -- these are what Windows and terminals cannot have in a name
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\\u202a-\u202e\u2066-\u2069]/;
const LENGTH = 240;

/** Why it is none, to complete "found …"; null where it is one. */
export function pathFault(path: string): string | null {
	if (path === '' || path.length > LENGTH) return `a name of ${path.length} characters`;
	if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'a path from the root of a disk';
	if (FORBIDDEN.test(path)) return 'a character that file names cannot have';
	const parts = path.replace(/\/$/, '').split('/');
	if (parts.some((part) => part === '..')) return 'a path that leads out of its folder';
	if (parts.some((part) => part === '' || part === '.')) return 'an empty step in its path';
	if (parts.some((part) => DEVICE.test(part))) return 'the name of a device';
	return parts.some((part) => /[ .]$/.test(part)) ? 'a name that ends in a dot or a space' : null;
}
