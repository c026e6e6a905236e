import type { LineId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import type { Service } from '../service.ts'

/** The line with this short path, such as `/u`, or null. */
export const lineAt = (service: Service, path: string): Promise<Line | null> => service.ledger.lines.byPath(path)

export const lineOf = (service: Service, id: LineId): Promise<Line | null> => service.ledger.lines.find(id)

export const everyLine = (service: Service): Promise<Line[]> => service.ledger.lines.all()
