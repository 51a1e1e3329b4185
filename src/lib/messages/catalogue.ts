// The form of a catalogue. English is the one that all others are held against; no text is loaded from here.
import type english from './en/catalogue.ts';

export type MessageKey = keyof (typeof english)['catalogue'];
export type Catalogue = Readonly<Record<MessageKey, string>>;
