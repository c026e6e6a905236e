import type { WrittenPart } from '../../../../shared/report/reportWire.ts'

/** Takes something out of a part. What stood there before can be brought back as long as nobody writes in that part. */
export type Remove = (before: WrittenPart, written: WrittenPart) => void
