import { webcrypto } from 'node:crypto'

// A page that jsdom draws has no cipher of its own: Node's is handed to it.
if (crypto.subtle === undefined) Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto })

// What a page draws comes at once, except on a busy machine.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 10_000 })
}
