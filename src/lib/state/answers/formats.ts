// In which forms what is selected can be saved: the table of exchange, as far as a page can write it. It and its libraries come when first wanted.
import type { Formats } from '../../answers/save-selection.ts';
import type { Format } from '../../exchange/format.ts';
import { withCredit } from '../../exchange/selection/with-credit.ts';

const table = async (): Promise<readonly Format[]> => (await import('../../exchange/formats.ts')).FORMATS;

/** `isWhole`: whether all claims are at hand together. */
export async function offeredFormats(isWhole: boolean): Promise<Format[]> {
	return (await table()).filter((format) => format.write && !format.inShell && (isWhole || !format.isWhole));
}

export const FORMATS: Formats = async (id) => {
	const write = (await table()).find((format) => format.id === id)?.write;
	if (!write) throw new Error(`There is no format "${id}" that claims are written in`);
	return (portions, signal) => write(withCredit(portions), { signal });
};
