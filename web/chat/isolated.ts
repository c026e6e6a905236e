/** Letters of scripts that are written from right to left. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const [SET_APART, AND_BACK] = ['\u2068', '\u2069']

/** A name in a sentence: one from right to left is set apart, or it would turn the words around it. */
export const isolated = (name: string): string => (FROM_THE_RIGHT.test(name) ? `${SET_APART}${name}${AND_BACK}` : name)
