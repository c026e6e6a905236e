/** Does the work, never twice at once. Asked for while it goes on, it is done once more afterwards. */
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
