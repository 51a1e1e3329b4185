// What is said with every file, whoever serves it: our own server, or a host for which the build writes it down.

export const EVERY_ANSWER = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff'
} as const;

/** With every page but the embed. What else there is of a policy stands in the page. */
export const FRAMED_BY_OURSELVES = { 'Content-Security-Policy': "frame-ancestors 'self'" } as const;

/** Files whose names change with their content. */
export const IMMUTABLE_FILES = 'public, max-age=31536000, immutable';
