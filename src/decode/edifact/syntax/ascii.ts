/** Control characters and blanks that the syntax layer meets, by their names in ISO 646. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const ESC = 0x1b;
export const SPACE = 0x20;
