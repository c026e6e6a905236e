/** No line breaks, no other control signs, and none of the unseen signs that turn the direction of what follows. Such a name could speak for us in a text message. */
export const oneLine = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u
export const isOneLine = (text: string): boolean => oneLine.test(text)

/** The same for a text of several lines: line breaks are its own. */
export const isPlainText = (text: string): boolean => isOneLine(text.replaceAll(/\r?\n/g, ' '))

/** What an older program took, on one line and without unseen signs. */
export const asOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
