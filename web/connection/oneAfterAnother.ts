/** Runs the work, never twice at once. When it is asked for while it runs, it runs once more afterwards. */
export function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let busy = false
  let due = false
  return async () => {
    due = true
    if (busy) return
    busy = true
    try {
      while (due) {
        due = false
        await work()
      }
    } finally {
      busy = false
    }
  }
}
