import type { Kid, PageId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'

/** Does what a counsellor's page asks, if that page has opened the desk. Before that, it is refused. */
export type OpenedDesk = <V>(act: (at: { page: PageId; kid: Kid }) => Promise<Outcome<V>>) => Promise<Outcome<V>>
