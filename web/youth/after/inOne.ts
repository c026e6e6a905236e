/** Joins sentences into one text. A text that comes and goes beside another text breaks a page that the browser has translated. */
export const inOne = (...sentences: (string | false | null)[]): string => sentences.filter(Boolean).join(' ')
