import type { ThemesOfLine } from '../server/ledger/ledger.ts'
import { aabenraaThemes } from './reportThemes/aabenraa.ts'
import { faxeThemes } from './reportThemes/faxe.ts'
import { ishoejVallensbaekThemes } from './reportThemes/ishoejVallensbaek.ts'

/**
 * What the goals of a line's first annual report begin with: the themes and goals of its municipality's own documents, in short. No goal has
 * a status: how far it came in the year of the report the coordinator alone can say.
 */
export const reportThemes: ThemesOfLine[] = [
  { id: 'aabenraa', themes: aabenraaThemes },
  { id: 'ungeraadgivningen', themes: aabenraaThemes },
  { id: 'faxe', themes: faxeThemes },
  { id: 'ishoej-vallensbaek', themes: ishoejVallensbaekThemes },
]
