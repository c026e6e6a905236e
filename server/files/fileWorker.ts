import { parentPort, workerData } from 'node:worker_threads'
import type { FileOrder, MadeFile } from './fileOrder.ts'

/** What makes one file, in a thread of its own, and ends: see `openFileMaker`. */
const order = workerData as FileOrder // given by openFileMaker alone
parentPort?.postMessage({ bytes: await make(order) } satisfies MadeFile)

/** Each writer is loaded only where it is needed. */
async function make(wanted: FileOrder): Promise<Uint8Array> {
  if (wanted.as === 'pdf') return (await import('./pdf/reportPdf.ts')).reportPdf(wanted.report)
  return (await import('./xlsx/bookBytes.ts')).bookBytes(wanted.book)
}
