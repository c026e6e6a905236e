import type { NowView } from '../../../shared/figures.ts'
import { forgetReceiversBut } from '../alerts/useReceivers.ts'
import { linesRun } from '../coordinator.ts'
import { dropLinksBut } from '../team/shownLinks.ts'
import { forgetOwn } from './ownDrafts.ts'

/** Forgets what no screen can show any more, so that nobody is warned of it: of lines that are gone, and a leader's number after the opening. */
export function forgetUnshown(now: NowView): void {
  const runs = linesRun(now)
  const [seen, run] = [now.lines, runs].map((lines) => new Set(lines.map(({ line }) => line)))
  const preparing = new Set(runs.flatMap(({ line, preparing: mark }) => (mark === undefined ? [] : [line])))
  /** Where each form is shown: a leader closes lines, too, and a leader's number stands in the guide alone. */
  const shownIn: Record<string, Set<string> | undefined> = { closing: seen, leader: preparing }
  forgetOwn((kind, [first = '', second = '']) => (kind === 'form' ? !(shownIn[first] ?? run)?.has(second) : !run?.has(first)))
  const lines = runs.map(({ line }) => line)
  forgetReceiversBut(lines)
  dropLinksBut(lines)
}
