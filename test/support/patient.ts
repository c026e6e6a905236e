import { vi } from 'vitest'

/** So long for what comes at once, except on a busy machine. */
const PATIENT_MS = 10_000
/** A worker that runs file after file meets this again. */
const marked = Symbol.for('ungechat.patient')

type Options = number | { timeout?: number; interval?: number } | undefined
const patiently = (options: Options) => (typeof options === 'number' ? options : { timeout: PATIENT_MS, ...options })

// The time limit of `vi.waitFor` is a second where a test names none, and no setting changes that.
if (!(marked in vi)) {
  const { waitFor, waitUntil } = vi
  vi.waitFor = (look, options) => waitFor(look, patiently(options))
  vi.waitUntil = (look, options) => waitUntil(look, patiently(options))
  Object.assign(vi, { [marked]: true })
}
