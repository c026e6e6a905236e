import type { Shell } from '../../../shared/doors/page.ts'
import type { Lang } from '../../../shared/lang.ts'

/** The present language of the page, which the youth can change on every screen. */
export const spokenNow = ({ speech, facts }: Pick<Shell, 'speech' | 'facts'>): Lang => speech?.now() ?? facts.lang
