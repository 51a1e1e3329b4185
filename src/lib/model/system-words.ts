// What a system says by a code when it refuses something, as sentences. Knows no file and no program; the codes are those of Node.

/** What an error of the system carries, of which only the code is sure to be there. */
export interface SystemError {
	readonly code: string;
	readonly path?: string;
	readonly dest?: string;
	readonly hostname?: string;
	readonly address?: string;
	readonly port?: number;
}

export function isSystemError(error: unknown): error is SystemError & Error {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code in WORDS;
}

/** The same error, of the file that people know: a disk that is full does not say of what, and its part has a name of ours. */
export function ofFile(error: unknown, path: string): unknown {
	return isSystemError(error) ? Object.assign(error, { path }) : error;
}

/** What is wrong with a file, to complete "found …". */
const FOUND: Readonly<Record<string, string>> = {
	EACCES: 'a file that may not be read',
	EPERM: 'a file that may not be read',
	EBUSY: 'a file that another program has in use',
	EIO: 'a file that the disk cannot read',
	EISDIR: 'a folder',
	ELOOP: 'a link that leads to itself',
	EMFILE: 'more files than may be open at once',
	ENOENT: 'nothing of this name',
	ENOTDIR: 'a file where a folder should be',
	ENAMETOOLONG: 'a name that is too long for the disk'
};

const WORDS: Readonly<Record<string, (error: SystemError) => string>> = {
	EACCES: (error) => refused(error),
	EPERM: (error) => refused(error),
	EROFS: (error) => `${subject(error)} cannot be written: the disk can only be read.`,
	ENOSPC: (error) => `${subject(error)} cannot be written: the disk is full.`,
	EDQUOT: (error) => `${subject(error)} cannot be written: what you may use of the disk is used up.`,
	EIO: (error) => `${subject(error)} cannot be read or written: the disk does not answer.`,
	EBUSY: (error) => `${subject(error)} is in use by another program.`,
	EMFILE: () => 'More files would be open than this system allows.',
	ENOENT: (error) => `There is no ${error.path ?? 'such file'}.`,
	ENOTDIR: (error) => `${subject(error)} lies in what is no folder.`,
	EISDIR: (error) => `${subject(error)} is a folder; expected a file.`,
	EEXIST: (error) => `${subject(error)} is there already.`,
	ENOTEMPTY: (error) => `${subject(error)} is a folder that is not empty.`,
	ELOOP: (error) => `${subject(error)} is a link that leads to itself.`,
	ENAMETOOLONG: () => 'The name of a file is too long for the disk.',
	ENOTFOUND: ({ hostname }) => `The name ${hostname ?? 'of the host'} is known to no network here.`,
	EAI_AGAIN: ({ hostname }) => `The name ${hostname ?? 'of the host'} could not be looked up.`,
	EADDRNOTAVAIL: ({ address }) => `The address ${address ?? ''} is none of this machine.`,
	EADDRINUSE: ({ port }) => `The port ${port ?? ''} is taken, and so are those after it.`
};

export function systemWords(error: SystemError): string {
	return WORDS[error.code]!(error).replace(/ {2,}/g, ' ');
}

/** Of a file that could not be read, to complete "found …". */
export function unreadWords(error: unknown): string {
	const code = isSystemError(error) ? error.code : '';
	return FOUND[code] ?? 'a file that cannot be read';
}

function refused(error: SystemError): string {
	if (error.port !== undefined)
		return `The port ${error.port} may not be used by you; those from 1024 on may.`;
	return `${subject(error)} may not be read or written by you.`;
}

function subject({ path, dest }: SystemError): string {
	return dest ?? path ?? 'A file';
}
