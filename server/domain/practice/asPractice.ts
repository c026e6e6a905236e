import type { LineId } from '../../../shared/ids.ts'
import { perLang } from '../../../shared/lang.ts'
import type { Hours, Line } from '../../../shared/line.ts'
import { practiceWords } from '../../../shared/words/practiceWords.ts'

/** So many youths of practice may wait in one queue. */
const QUEUE_LIMIT = 10
const always: Hours = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], exceptions: [] }

/** Practice on a line: the line as its youths and counsellors know it, but open at every hour, also before the line itself is open. */
export const asPractice = (line: Line, id: LineId): Line => ({
  ...line,
  id,
  name: perLang((lang) => practiceWords[lang].lineName(line.name[lang])),
  hours: always,
  preparing: false,
  closedByHand: null,
  mode: 'automatic',
  queueLimit: QUEUE_LIMIT,
  urgentReserve: 0,
})
