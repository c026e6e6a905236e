import { vi } from 'vitest'

/** What a test waits for comes at once, except on a busy machine. */
const PATIENT_MS = 10_000
/** One worker runs many files, and this file is loaded for each of them. */
const marked = Symbol.for('ungechat.patient')

type Options = number | { timeout?: number; interval?: number } | undefined
const patiently = (options: Options) => (typeof options === 'number' ? options : { timeout: PATIENT_MS, ...options })

// If a test names no time limit, `vi.waitFor` gives up after one second. No setting of Vitest changes that.
if (!(marked in vi)) {
  const { waitFor, waitUntil } = vi
  vi.waitFor = (look, options) => waitFor(look, patiently(options))
  vi.waitUntil = (look, options) => waitUntil(look, patiently(options))
  Object.assign(vi, { [marked]: true })
}
