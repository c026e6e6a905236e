import { lastTheirs, type Transcript } from './transcript.ts'

/** At most one mark goes out in this time, so that many messages at once get one mark. */
export const MARK_EVERY_MS = 2000

/** Sends `delivered` when a message has arrived, and `read` once it has been on the screen. When both are due, only `read` is sent. */
export function openMarks(at: { now(): number; say(kind: 'delivered' | 'read'): void }) {
  let newest = 0
  let delivered = 0
  let read = 0
  let seen = false
  let open = false
  let lastAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const due = (): 'delivered' | 'read' | null => (seen && newest > read ? 'read' : newest > delivered ? 'delivered' : null)

  const look = () => {
    if (!open || timer !== undefined || due() === null) return
    // The wait is never longer than MARK_EVERY_MS, even if the clock was set back.
    timer = setTimeout(say, Math.min(MARK_EVERY_MS, Math.max(0, lastAt + MARK_EVERY_MS - at.now())))
  }
  const say = () => {
    timer = undefined
    const kind = due()
    if (!open || kind === null) return
    delivered = newest
    if (kind === 'read') read = newest
    lastAt = at.now()
    at.say(kind)
    look()
  }

  return {
    grew(transcript: Transcript) {
      newest = Math.max(newest, lastTheirs(transcript))
      look()
    },
    setSeen(now: boolean) {
      seen = now
      look()
    },
    setOpen(now: boolean) {
      open = now
      look()
    },
    close() {
      open = false
      clearTimeout(timer)
    },
  }
}
