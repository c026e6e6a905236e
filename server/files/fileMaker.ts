import { Worker } from 'node:worker_threads'
import type { FileOrder, MadeFile } from './fileOrder.ts'

/** So many files may wait for one that is being made. */
const MOST_WAITING = 5
const LONGEST_MS = 30_000
const MOST_MEMORY_MB = 256

export type FileMaker = {
  /** The bytes of a file, or null: too many files wait already. */
  make(order: FileOrder): Promise<Uint8Array | null>
  /** Ends the thread that runs. */
  close(): Promise<void>
}

/**
 * Makes one file at a time, each in a thread that ends with it. A long report takes a second; in the thread of the server every talk would
 * wait for it, and what the writers load (fonts, a parser for them) would stay in its memory.
 */
export function openFileMaker({ longestMs = LONGEST_MS } = {}): FileMaker {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let running: Worker | null = null
  const inThread = (order: FileOrder): Promise<Uint8Array> => {
    const worker = threadFor(order)
    running = worker
    const tooLong = setTimeout(() => void worker.terminate(), longestMs)
    return new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', ({ bytes }: MadeFile) => resolve(bytes))
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the thread ended before its file was made')))
    }).finally(() => {
      clearTimeout(tooLong)
      running = null
    })
  }
  return {
    async make(order) {
      if (waiting > MOST_WAITING) return null
      waiting += 1
      const made = last.then(() => inThread(order))
      last = made.catch(() => null)
      try {
        return await made
      } finally {
        waiting -= 1
      }
    },
    close: async () => void (await running?.terminate()),
  }
}

const threadFor = (order: FileOrder): Worker =>
  new Worker(new URL('./fileWorker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    // The environment holds secrets, and the thread needs none.
    env: {},
  })
