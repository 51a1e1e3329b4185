// Which letters the bytes of a text are, told by what stands in it: spreadsheets write no name of their encoding. Knows no format.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252' | 'windows-1256';

/** Bytes that are enough to tell languages apart. */
const SAMPLE = 256 * 1024;
/** From here on the three have their letters; below stand mostly signs. */
const LETTERS = 0xc0;

/** The most frequent letters of running text, in the bytes of the encoding that is meant for them. */
const FREQUENT = {
	// о е а и н т с р в л к
	'windows-1251': [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2, 0xeb, 0xea],
	// ا ل ي م ن و ر ت ب ة د
	'windows-1256': [0xc7, 0xe1, 0xed, 0xe3, 0xe4, 0xe6, 0xd1, 0xca, 0xc8, 0xc9, 0xcf]
} as const;

export async function encodingOf(content: Blob): Promise<Encoding> {
	const sample = new Uint8Array(await content.slice(0, SAMPLE).arrayBuffer());
	const marked = byMark(sample) ?? byZeros(sample);
	if (marked) return marked;
	return (await isUtf8(content)) ? 'utf-8' : legacyEncoding(sample);
}

function byMark([first, second]: Uint8Array): Encoding | null {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Text in Latin letters has a zero in every second byte of UTF-16, and none anywhere else. */
function byZeros(sample: Uint8Array): Encoding | null {
	const zeros = [0, 0];
	for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++;
	const many = sample.length / 8;
	if (zeros[1]! > many && zeros[0]! < many / 8) return 'utf-16le';
	return zeros[0]! > many && zeros[1]! < many / 8 ? 'utf-16be' : null;
}

async function isUtf8(content: Blob): Promise<boolean> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < content.size; at += 16 * SAMPLE)
			decoder.decode(await content.slice(at, at + 16 * SAMPLE).arrayBuffer(), { stream: true });
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

/** Accents of Latin languages stand alone among letters of ASCII; words of other scripts are runs of high bytes. */
function legacyEncoding(sample: Uint8Array): Encoding {
	let high = 0;
	let inRuns = 0;
	const counts = new Uint32Array(256);
	for (let at = 0; at < sample.length; at++) {
		const byte = sample[at]!;
		if (byte < LETTERS) continue;
		high++;
		counts[byte]!++;
		if (sample[at - 1]! >= LETTERS || sample[at + 1]! >= LETTERS) inRuns++;
	}
	if (inRuns < 0.6 * high) return 'windows-1252';
	const share = (bytes: readonly number[]) => bytes.reduce((sum, byte) => sum + counts[byte]!, 0);
	return share(FREQUENT['windows-1256']) > share(FREQUENT['windows-1251']) ? 'windows-1256' : 'windows-1251';
}
