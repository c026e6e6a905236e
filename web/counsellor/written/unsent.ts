import type { ConvId } from '../../../shared/ids.ts'
import { WRITING_TIME_MS, type Written } from './written.ts'

/** Text that stood unsent in the box of a talk that is gone. It can be read and copied where the talk ended, and never goes into another box. */
export type Unsent = { conv: ConvId; text: string; nickname: string | null; number: number; wipeAt: number }

type Naming = {
  drafts: Record<string, string>
  unsent: Unsent[]
  heard: Record<string, { nickname: string | null }>
  numbers: Record<string, number>
}

/** `here`: the talks that still have a box. A counsellor who goes home was told that unsent text is deleted. */
export function unsentAfter(desk: Naming, here: Set<string>, written: Written[], goesHome: boolean, now: number): Unsent[] {
  const left = Object.entries(desk.drafts).filter(([conv, text]) => !here.has(conv) && text.trim() !== '')
  const fresh = left.flatMap(([conv, text]): Unsent[] => {
    const ended = written.find((w) => w.conversation.conv === conv)
    if (!ended && goesHome) return []
    const name = { nickname: desk.heard[conv]?.nickname ?? null, number: desk.numbers[conv] ?? 1 }
    return [{ conv, text, ...name, wipeAt: ended?.wipeAt ?? now + WRITING_TIME_MS }]
  })
  return [...desk.unsent.filter((one) => now < one.wipeAt && !fresh.some(({ conv }) => conv === one.conv)), ...fresh]
}

/** Unsent text is wiped together with the text of its talk. */
export const withoutUnsent = (unsent: Unsent[], conv: ConvId): Unsent[] => unsent.filter((one) => one.conv !== conv)
