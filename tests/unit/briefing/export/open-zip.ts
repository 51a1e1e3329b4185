// Opens a zip with the library that pptxgenjs brings for writing it.
import { createRequire } from 'node:module';

interface Zip {
	readonly files: Readonly<Record<string, unknown>>;
	file(name: string): { async(type: 'string'): Promise<string> } | null;
}

interface ZipReader {
	loadAsync(content: Uint8Array): Promise<Zip>;
}

const { resolve } = createRequire(import.meta.url);
const reader = createRequire(resolve('pptxgenjs'))('jszip') as ZipReader;

export async function openZip(
	content: Uint8Array
): Promise<{ names: string[]; read: (name: string) => Promise<string> }> {
	const zip = await reader.loadAsync(content);
	return {
		names: Object.keys(zip.files),
		read: (name) => {
			const file = zip.file(name);
			if (!file) throw new Error(`the archive has no ${name}`);
			return file.async('string');
		}
	};
}
