// A name that nothing else has; on pages that came without encryption, too, where browsers offer no UUID.

export function randomName(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
		byte.toString(16).padStart(2, '0')
	).join('');
}
