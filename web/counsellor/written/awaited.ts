import type { DeskConversation, DeskView } from '../../../shared/doors/counsellorView.ts'

/** How long a conversation that went with the server's memory stands on the page, for its youth's browser to bring it back. */
export const AWAITED_MS = 3 * 60_000

/** Conversations that the server has forgotten for now, and until when they are waited for. */
export type Awaited = Record<string, number>

type Before = { view: DeskView; awaited: Awaited; givingBack: string[] }

/** `lost`: the server has just forgotten all that was mine. Whatever a view names is waited for no more. */
export function stillAwaited({ view, awaited, givingBack }: Before, told: DeskView, now: number, lost: boolean): Awaited {
  const named = new Set([...told.conversations, ...told.rings, ...told.owed].map((c) => c.conv))
  const mine = view.conversations.filter((c) => !givingBack.includes(c.conv))
  const asked = lost ? Object.fromEntries(mine.map((c) => [c.conv, now + AWAITED_MS])) : awaited
  return Object.fromEntries(Object.entries(asked).filter(([conv, until]) => !named.has(conv) && now < until))
}

/** The view as the person sees it: what is waited for stands where it stood, with its text, its draft and its keys. */
export function withAwaited(told: DeskView, before: DeskConversation[], awaited: Awaited): DeskView {
  const waiting = before.filter((c) => c.conv in awaited).map((c) => ({ ...c, youthPresence: 'away' as const }))
  return waiting.length === 0 ? told : { ...told, conversations: [...told.conversations, ...waiting] }
}

/** The other way round: only what the server knows. */
export const withoutAwaited = ({ view, awaited }: Before): DeskView => ({
  ...view,
  conversations: view.conversations.filter((c) => !(c.conv in awaited)),
})
