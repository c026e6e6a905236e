/** An id for something new, made once by the page: a second press on the button cannot make a second entry. */
export const newEntryId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return `own-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
