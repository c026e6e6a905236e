/** Keeps only the entries under these keys. */
export const only = <V>(of: Record<string, V>, these: Set<string>): Record<string, V> =>
  Object.fromEntries(Object.entries(of).filter(([conv]) => these.has(conv)))
