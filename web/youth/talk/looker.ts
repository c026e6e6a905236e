import type { Kid } from '../../../shared/ids.ts'

/** A colleague who may read along if the youth says yes. Named by the roster alone. `place`: where a bridge is, as the server says. */
export type Looker = { kid: Kid; name: string; title: string; place?: string }

/** The same question again draws nothing anew. Null: nobody asks any more. */
export function withLooker<S extends { looker?: Looker }>(screen: S, next: Looker | null): S {
  if (screen.looker?.kid === next?.kid && screen.looker?.place === next?.place) return screen
  const { looker: _, ...rest } = screen
  return { ...rest, ...(next && { looker: next }) } as S // `rest` is S without the optional field
}
