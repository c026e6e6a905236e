import { personas } from '../../seeds/practice/personas.ts'
import type { Lang } from '../../shared/lang.ts'
import type { PlayState } from '../../shared/practice/persona.ts'
import { openSolver } from '../youth/choices/openSolver.ts'
import { type Played, playYouth } from './playYouth.ts'
import type { PracticePlace } from './practiceWorld.ts'

/** For the counsellor's desk, which loads this module by its address. */
export const peopleToMeet = (lang: Lang) => personas.map(({ id, name, about }) => ({ id, name: name[lang], about: about[lang] }))

type Coming = { speed: number; changed: (standing: PlayState) => void }

/** A page may open the way to its worker only once. */
let solve: PracticePlace['solve'] | null = null

/** Lets an invented youth come from this page. `solver`: the address of the worker that does the work for a place. Null: there is none with this id. */
export function letCome(
  id: string,
  { solver, ...place }: Omit<PracticePlace, 'origin' | 'solve'> & { solver: string },
  coming: Coming,
): Played | null {
  solve ??= openSolver(solver)
  const persona = personas.find((one) => one.id === id)
  return persona ? playYouth(persona, { ...place, origin: location.origin, solve }, coming) : null
}
