/**
 * No line breaks, no other control signs, and none of the unseen signs that turn the direction of what follows. Such a name could speak for us in
 * a text message. One unseen sign is taken where it joins two emoji into one. Each sign can be read in one way only, so no text takes long to judge.
 */
export const oneLine =
  /^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Extended_Pictographic}]|\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]?\u200D\p{Extended_Pictographic})*)*$/u
export const isOneLine = (text: string): boolean => oneLine.test(text)

/** The same for a text of several lines: line breaks are its own. */
export const isPlainText = (text: string): boolean => isOneLine(text.replaceAll(/\r?\n/g, ' '))

const joinedOrUnseen = /(\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]?\u200D\p{Extended_Pictographic})+)|\p{Cf}/gu

/** What an older program took, on one line and without unseen signs. */
export const asOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(joinedOrUnseen, (_found, joined: string | undefined) => joined ?? '')
    .trim()
