/** The cookies of staff. Youths never get a cookie. */
export type SessionCookie = {
  /** The reference in a `Cookie` header, or null. */
  read(header: string | undefined): string | null
  set(reference: string): string
  clear(): string
  /** The mark of a browser in which this person has signed in before. The browser keeps it for 90 days. */
  readKnown(header: string | undefined): string | null
  setKnown(mark: string): string
}

const KNOWN_S = 90 * 24 * 3600

/** The prefix `__Host-` binds the cookie to exactly this host over https. The demo on loopback has no https, so no prefix. */
export function sessionCookie(origins: string[]): SessionCookie {
  const secure = origins.some((origin) => origin.startsWith('https://'))
  const name = secure ? '__Host-ungechat' : 'ungechat'
  const flags = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
  return {
    read: (header) => new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{16,128})(?:;|$)`).exec(header ?? '')?.[1] ?? null,
    // No Max-Age: the browser drops it when it closes, and the ledger decides how long the session is valid.
    set: (reference) => `${name}=${reference}; ${flags}`,
    readKnown: (header) =>
      new RegExp(`(?:^|;\\s*)${name}-known=([A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22})(?:;|$)`).exec(header ?? '')?.[1] ?? null,
    setKnown: (mark) => `${name}-known=${mark}; ${flags}; Max-Age=${KNOWN_S}`,
    clear: () => `${name}=; ${flags}; Max-Age=0`,
  }
}
