/** Text that is already HTML. Only `html` makes it, so everything else is escaped. */
export type Html = { readonly html: string }
type Part = Html | string | number | false | null | undefined | Part[]

/** Fills a template. Every value that is not HTML is escaped, lists are joined, and false or missing values are left out. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.reduce((whole, string, i) => whole + shown(parts[i - 1]) + string),
})

function shown(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (Array.isArray(part)) return part.map(shown).join('')
  if (typeof part === 'object') return part.html
  return String(part).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
