import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import type { Service } from '../actions/service.ts'
import { lineFileText } from '../ledger/leaving/lineFile.ts'
import { type Answered, no } from './consoleCommand.ts'
import { NO_LINE } from './giveNumber.ts'

const NOT_IN_IT =
  'Not in it: passwords, sessions and keys of the staff, anything of a youth, and the sums of the periods that run. What is in it stands in docs/export.md.'

/** Writes everything that a municipality owns of a line, piece by piece: the whole file, or none. */
export async function exportIt(service: Service, id: string, file: string): Promise<Answered> {
  if (!(await service.ledger.lines.find(id))) return no(NO_LINE)
  const text = lineFileText(id, service.ledger.leaving.rowsOf(id, service.now()))
  if (file === '-') {
    for await (const piece of text) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    // The file is on standard output, so nothing more may stand there.
    process.stderr.write(`${id} is exported. ${NOT_IN_IT}\n`)
    return { ok: true, text: '' }
  }
  try {
    await writeWhole(file, text)
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'path' in error)
      return no(`${file} cannot be written: ${error.code}. Say its whole path, and look at who may use it.`)
    throw error
  }
  return { ok: true, text: `${id} is exported to ${file}. ${NOT_IN_IT}` }
}

/** Only this account can read the file: it names staff, and numbers that are not for youths. */
async function writeWhole(file: string, text: AsyncIterable<string>): Promise<void> {
  const beside = `${file}.new-${process.pid}`
  try {
    const handle = await open(beside, 'wx', 0o600)
    for await (const piece of text) await handle.write(piece)
    await handle.sync()
    await handle.close()
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
