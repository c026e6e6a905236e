/** Sentences as one text: a text that comes and goes beside another one breaks on a page the browser has translated. */
export const inOne = (...sentences: (string | false | null)[]): string => sentences.filter(Boolean).join(' ')
