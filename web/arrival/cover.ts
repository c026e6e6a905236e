import type { Shell } from '../../shared/page.ts'

/** Out of view for this long, a page that holds a talk covers itself. */
export const COVER_AFTER_MS = 30_000

export type Cover = Shell['cover'] & {
  isByHand(): boolean
  /** By itself: after a reload, or out of view for long. */
  close(): void
  lift(): void
  watch(holds: () => boolean): void
}

/** The neutral cover: a plain month over everything. Beneath it nothing can be reached, by eye, key or reader. */
export function openCover(document: Document, now: () => number): Cover {
  const cover = document.getElementById('cover')
  const page = document.getElementById('page')
  const listeners = new Set<() => void>()
  let byHand = false
  const set = (up: boolean) => {
    if (!cover || !page || cover.hidden === !up) return
    cover.hidden = !up
    page.hidden = up
    document.documentElement.dataset.covered = String(up)
    for (const changed of listeners) changed()
  }
  return {
    isUp: () => cover !== null && !cover.hidden,
    isByHand: () => byHand,
    raise() {
      byHand = true
      set(true)
    },
    close: () => set(true),
    lift() {
      byHand = false
      set(false)
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    watch(holds) {
      let hiddenAt: number | null = null
      let timer: ReturnType<typeof setTimeout> | undefined
      document.addEventListener('visibilitychange', () => {
        clearTimeout(timer)
        if (document.visibilityState === 'hidden') {
          hiddenAt = now()
          timer = setTimeout(() => holds() && set(true), COVER_AFTER_MS)
        } else {
          // A browser may sleep through the timer: look again on the way back, before anything is painted.
          // And its clock may have been put back meanwhile.
          if (hiddenAt !== null && Math.abs(now() - hiddenAt) >= COVER_AFTER_MS && holds()) set(true)
          hiddenAt = null
        }
      })
    },
  }
}
