/** How staff sessions travel. Youths never get a cookie. */
export type SessionCookie = {
  /** The reference in a `Cookie` header, or null. */
  read(header: string | undefined): string | null
  set(reference: string): string
  clear(): string
  /** What this browser shows of having signed in before, and how it is told to keep that for 90 days. */
  readKnown(header: string | undefined): string | null
  setKnown(mark: string): string
}

const KNOWN_S = 90 * 24 * 3600

/** `__Host-` binds the cookie to this very host over https; the demo on loopback has no https to bind it to. */
export function sessionCookie(origins: string[]): SessionCookie {
  const secure = origins.some((origin) => origin.startsWith('https://'))
  const name = secure ? '__Host-ungechat' : 'ungechat'
  const flags = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
  return {
    read: (header) => new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{16,128})(?:;|$)`).exec(header ?? '')?.[1] ?? null,
    // No Max-Age: it goes with the browser, and the ledger decides how long it counts.
    set: (reference) => `${name}=${reference}; ${flags}`,
    readKnown: (header) =>
      new RegExp(`(?:^|;\\s*)${name}-known=([A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22})(?:;|$)`).exec(header ?? '')?.[1] ?? null,
    setKnown: (mark) => `${name}-known=${mark}; ${flags}; Max-Age=${KNOWN_S}`,
    clear: () => `${name}=; ${flags}; Max-Age=0`,
  }
}
