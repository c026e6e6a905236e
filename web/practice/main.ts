import { personas } from '../../seeds/practice/personas.ts'
import type { Lang } from '../../shared/lang.ts'
import { type Played, type PlayState, playYouth } from './playYouth.ts'
import type { PracticePlace } from './practiceWorld.ts'

/** For the counsellor's desk, which loads this module by its address. */
export const peopleToMeet = (lang: Lang) => personas.map(({ id, name, about }) => ({ id, name: name[lang], about: about[lang] }))

type Coming = { speed: number; changed: (standing: PlayState) => void }

/** Lets an invented youth come from this page. Null: there is none with this id. */
export function letCome(id: string, place: Omit<PracticePlace, 'origin'>, coming: Coming): Played | null {
  const persona = personas.find((one) => one.id === id)
  return persona ? playYouth(persona, { ...place, origin: location.origin }, coming) : null
}
