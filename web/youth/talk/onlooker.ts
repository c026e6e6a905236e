import type { Kid } from '../../../shared/ids.ts'

/** A colleague who may read along if the youth says yes. Named by the roster alone. `place`: where a bridge is, as the server says. */
export type NamedOnlooker = { kid: Kid; name: string; title: string; place?: string }

/** The same question again draws nothing anew. Null: nobody asks any more. */
export function withOnlooker<S extends { onlooker?: NamedOnlooker }>(screen: S, next: NamedOnlooker | null): S {
  if (screen.onlooker?.kid === next?.kid && screen.onlooker?.place === next?.place) return screen
  const { onlooker: _, ...rest } = screen
  return { ...rest, ...(next && { onlooker: next }) } as S // `rest` is S without the optional field
}
