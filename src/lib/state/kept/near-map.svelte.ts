// The nearer map that this reader brought: by the server's `--basemap`, or by dropping a file on the map. The same for every map of the visit,
// and gone with it.
import { NEAREST } from '../../map/frame/camera.ts';
import type { NearMap } from '../../map/near/archive.ts';
import { message } from '../../messages/message.ts';

/** So many zooms the finest tiles are enlarged. */
const ENLARGED = 2;
const FINEST = 18;

class NearMaps {
	shown = $state.raw<NearMap | null>(null);
	/** Why the last one could not be shown, in words; empty while all is well. */
	trouble = $state('');
	#asked: string | null = null;

	/** The nearest zoom that what is drawn can bear. */
	get nearest(): number {
		return this.shown ? Math.max(NEAREST, Math.min(FINEST, this.shown.maxZoom + ENLARGED)) : NEAREST;
	}

	/** `address` of one that the server brings, asked for once. */
	offer(address: string): void {
		if (this.#asked === address) return;
		this.#asked = address;
		void this.#open(address);
	}

	/** Files that were dropped; those of another kind are told of. */
	async drop(files: readonly File[]): Promise<void> {
		const file = files.find(({ name }) => name.toLowerCase().endsWith('.pmtiles'));
		if (file) await this.#open(file);
		else if (files[0]) this.trouble = message('map.near.kind', { name: files[0].name });
	}

	async #open(from: File | string): Promise<void> {
		try {
			// What reads archives comes when there is one.
			const { openArchive } = await import('../../map/near/archive.ts');
			this.shown = await openArchive(from);
			this.trouble = '';
		} catch (error) {
			if (!(error instanceof Error && error.name === 'ArchiveError')) throw error;
			this.trouble = error.message;
		}
	}
}

export const nearMaps = new NearMaps();
