import type { HelpNow } from '../../../shared/doors/page.ts'
import type { LineId } from '../../../shared/ids.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { shownHelp } from '../lines/shownHelp.ts'
import type { Service } from '../service.ts'

/** The help on the pages of a line as it is now, with the hash that says whether a page has the same. Null: there is no such line. */
export async function helpOfLine(service: Service, line: LineId, { demo }: { demo: boolean }): Promise<HelpNow | null> {
  if (!(await service.ledger.lines.find(line))) return null
  const { numbers, offers } = await shownHelp(service, { demo, on: [line] })
  const isHere = (lines: LineId[]) => lines.length === 0 || lines.includes(line)
  const help = {
    helpNumbers: numbers.filter(({ regionLines }) => isHere(regionLines)),
    offers: offers.filter(({ lines }) => isHere(lines)),
  }
  return { version: sha256OfText(JSON.stringify(help)), ...help }
}
