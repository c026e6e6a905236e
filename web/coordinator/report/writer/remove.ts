import type { MouseEvent } from 'react'
import type { WrittenPart } from '../../../../shared/report/reportWire.ts'

/** Takes something out of a part. What stood there before can be brought back as long as nobody writes in that part. */
export type Remove = (before: WrittenPart, written: WrittenPart) => void

/** A press on a button that takes something out. The second press of a double click would meet what has moved to its place. */
export const once =
  (take: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) take()
  }
