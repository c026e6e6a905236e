/** A name where a sentence begins. In place of a name it may be a word, such as "rådgiveren", which is small elsewhere; a name may be set apart. */
export const atStart = (name: string): string =>
  name.replace(/^(\u2068?)(\p{Ll})/u, (_, apart: string, first: string) => apart + first.toUpperCase())
