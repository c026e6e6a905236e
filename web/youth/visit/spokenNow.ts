import type { Lang } from '../../../shared/lang.ts'
import type { VisitShell } from './world.ts'

/** The present language of the page, which the youth can change on every screen. */
export const spokenNow = ({
  speech,
  facts,
}: {
  speech?: VisitShell['speech'] | undefined
  facts: Pick<VisitShell['facts'], 'lang'>
}): Lang => speech?.now() ?? facts.lang
