import type { Lang } from '../../../shared/lang.ts'
import type { PlayState } from '../../../shared/practice/persona.ts'
import type { PracticeGiven } from '../../../shared/practice/practicePass.ts'

/** What `web/practice` exports. This room may not import it: its address comes with the page. */
export type Invented = {
  peopleToMeet(lang: Lang): Meetable[]
  letCome(
    id: string,
    place: { rootPublicKey: string; solver: string; given: PracticeGiven },
    coming: { speed: number; changed: (standing: PlayState) => void },
  ): Coming | null
}
/** An invented youth, as the counsellor chooses one. */
export type Meetable = { id: string; name: string; about: string }
type Coming = { leave(): Promise<void> }

export const loadInvented = async (module: string): Promise<Invented> => (await import(/* @vite-ignore */ module)) as Invented // as web/practice/main.ts exports it
