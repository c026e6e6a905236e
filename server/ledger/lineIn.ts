import { z } from 'zod/mini'
import { keptMoment } from '../../shared/ids.ts'
import { closedByHand, type Line, line } from '../../shared/line.ts'

/** How a line was closed by hand, as a row says it. A line whose moment cannot be read stays closed until somebody opens it. */
export const keptClosing = z.nullable(z.extend(closedByHand, { until: keptMoment }))
export const keptLine = z.extend(line, { closedByHand: keptClosing })

/** A line as its row says it. A row that an older program wrote must not stop the start of the server. */
export const lineIn = (row: string): Line => keptLine.parse(JSON.parse(row))
