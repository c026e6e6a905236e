import { createReadStream } from 'node:fs'
import { line as lineSchema } from '../../shared/line.ts'
import type { Service } from '../actions/service.ts'
import { CONSOLE } from '../domain/staff.ts'
import { lineFileRows, MOST_FILE_BYTES, UnfitLineFile } from '../ledger/leaving/lineFile.ts'
import { type Answered, NOT_ON_DISK, no } from './consoleCommand.ts'
import type { LineValues } from './lineSetting.ts'
import { missingSentences } from './missingSentences.ts'

/** Takes up a line that another installation exported. Every fault is found before anything is written. */
export async function importIt(service: Service, file: string, values: LineValues): Promise<Answered> {
  const path = typeof values.path === 'string' ? values.path.trim() : null
  if (path !== null && !lineSchema.shape.path.safeParse(path).success) return no('--path has a stroke and 1 to 3 small letters: --path /v')
  try {
    const { id, rows, sha256 } = lineFileRows(await textOf(file))
    const { withheld, poolTables, withoutOverflow } = await service.ledger.leaving.bring(
      { rows, sha256, path },
      { who: CONSOLE, now: service.now() },
    )
    if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
    const missing = await missingSentences(service, id, { demo: false })
    return {
      ok: true,
      text: [
        `${id} is here, with its settings, figures, reports, checks and audit. It is not open yet.`,
        ...(withheld.length > 0 ? [`  - not published here, because their sums stayed behind: ${withheld.join(', ')}`] : []),
        ...(rows.some((one) => one.row === 'thing' && one.name === 'alertReceivers')
          ? ['  - its receivers of alerts are here and switched off: look at them on its page, and give a webhook its new key']
          : []),
        ...(poolTables > 0 ? [`  - ${poolTables} tables of a pool are in the file and were not taken up: keep the file to read them`] : []),
        ...(withoutOverflow.length > 0 ? [`  - no longer sends youths on to lines that are not here: ${withoutOverflow.join(', ')}`] : []),
        `  - its people come anew: npm run coordinator -- --line ${id} --login anna@your-town.dk --name Anna`,
        ...missing.map((sentence) => `  - ${sentence}`),
        `  - then close it where it was, and here: npm run line -- open ${id}`,
      ].join('\n'),
    }
  } catch (error) {
    if (error instanceof UnfitLineFile) return no(`${error.message} Nothing was changed.`)
    if (error instanceof Error && 'code' in error && 'path' in error)
      return no(`${file} cannot be read: ${error.code}. Say its whole path, and look at who may use it.`)
    throw error
  }
}

/** A file is read no further than the largest one may be, whatever it says of its size. */
async function textOf(file: string): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of file === '-' ? process.stdin : createReadStream(file)) {
    bytes += (piece as Buffer).length
    if (bytes > MOST_FILE_BYTES)
      throw new UnfitLineFile(`This file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB, so no export of a line.`)
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces).toString('utf8')
}
