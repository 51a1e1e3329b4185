// Colours and fonts of a PowerPoint file: the light theme, which prints, in fonts that every machine has.

export const SERIF = 'Georgia';
export const SANS = 'Arial';
export const INK = '1C1A16';
export const MUTED = '625C50';
export const PAGE = 'FFFDF8';
export const RULE = '1C1A16';
export const THIN_RULE = 'D9D0BD';
