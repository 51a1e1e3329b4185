// What an archive may hold. One that unpacks to more than anybody's data is a trap, and is refused before it is unpacked.

export const MAX_ENTRIES = 20_000;
/** Of all that is in it, unpacked. */
export const MAX_UNPACKED = 256 * 1024 * 1024;
/** Text packs to a twentieth, tables of one value to a two-hundredth. */
export const MAX_RATIO = 250;
/** Small files may pack as they like. */
export const HARMLESS = 1024 * 1024;
