/** Letters of the scripts that run from right to left. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const [SET_APART, AND_BACK] = ['\u2068', '\u2069']

/** A name inside a sentence. A name that runs from right to left is isolated; otherwise it would reorder the words beside it. */
export const isolated = (name: string): string => (FROM_THE_RIGHT.test(name) ? `${SET_APART}${name}${AND_BACK}` : name)
