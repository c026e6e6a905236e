/** Where the youth's nickname goes in a canned reply, in any language. */
const place = String.raw`\{(?:navn|name)\}`

/** The text as it is put into the box. Without a nickname the place is left out, with the comma and the blank that belong to it. */
export function withNickname(text: string, nickname: string | null): string {
  if (nickname !== null) return text.replace(new RegExp(place, 'gi'), () => nickname)
  return text
    .replace(
      new RegExp(String.raw`(^|[.!?:]\s+|\n\s*)${place},?[^\S\n]*(\p{L}?)`, 'giu'),
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(new RegExp(String.raw`,?[^\S\n]*${place}`, 'gi'), '')
}
