/** Standard Carrier Alpha Code (NMFTA): two to four letters. `COSU`. */
export const isScac = (code: string): boolean => /^[A-Z]{2,4}$/.test(code);

/** Terminal code of the SMDG list: up to six letters or digits, unique within its UN/LOCODE. `PSATUA`. */
export const isSmdgTerminal = (code: string): boolean => /^[A-Z0-9]{2,6}$/.test(code);
