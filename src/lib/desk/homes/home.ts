// Where a corpus is at home beside the browser: a folder that is read and written, by whatever means.
import type { SavedFiles } from '../../model/save/save-edit.ts';
import type { CorpusFiles, Opened } from './corpus-files.ts';

export type FolderWrite =
	| { readonly kind: 'written' }
	/** Some files are not what was read of them; nothing was written. */
	| { readonly kind: 'changed'; readonly paths: readonly string[] }
	/** Leave to write is missing; a person has to give it again. */
	| { readonly kind: 'forbidden' };

export interface FolderHome {
	readonly name: string;
	/** Ms between two looks; null where it is looked at only when somebody comes back to the page. */
	readonly lookEvery: number | null;
	/** Null where it is as it was when last looked at, or may not be read. */
	look(): Promise<Opened | null>;
	/** `read` are the files as they were when last read or written. */
	write(saved: SavedFiles, read: CorpusFiles): Promise<FolderWrite>;
	/** In answer to a click: browsers ask then only. */
	allow(): Promise<boolean>;
}
