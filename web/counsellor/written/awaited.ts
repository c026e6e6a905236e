import type { DeskConversation, DeskView } from '../../../shared/doors/counsellorView.ts'

/** How long a conversation that was lost with the server's memory stands on the page. In this time the youth's browser can bring it back. */
export const AWAITED_MS = 3 * 60_000

/** Conversations that the server has forgotten for now, and until when the page waits for each. */
export type Awaited = Record<string, number>

type Before = { view: DeskView; awaited: Awaited; givingBack: string[] }

/**
 * `lost`: the server has just forgotten all conversations of this counsellor. The page does not wait any more for a conversation that a view names.
 */
export function stillAwaited({ view, awaited, givingBack }: Before, told: DeskView, now: number, lost: boolean): Awaited {
  const named = new Set([...told.conversations, ...told.rings, ...told.owed].map((c) => c.conv))
  const mine = view.conversations.filter((c) => !givingBack.includes(c.conv))
  const asked = lost ? Object.fromEntries(mine.map((c) => [c.conv, now + AWAITED_MS])) : awaited
  return Object.fromEntries(Object.entries(asked).filter(([conv, until]) => !named.has(conv) && now < until))
}

/** The view as the counsellor sees it: an awaited conversation stays on the page, with its text, its draft and its keys. */
export function withAwaited(told: DeskView, before: DeskConversation[], awaited: Awaited): DeskView {
  const waiting = before.filter((c) => c.conv in awaited).map((c) => ({ ...c, youthPresence: 'away' as const }))
  return waiting.length === 0 ? told : { ...told, conversations: [...told.conversations, ...waiting] }
}

/** The view without the awaited conversations: only what the server knows. */
export const withoutAwaited = ({ view, awaited }: Before): DeskView => ({
  ...view,
  conversations: view.conversations.filter((c) => !(c.conv in awaited)),
})
