import type { Persona } from '../../shared/practice/persona.ts'
import { inDanger } from './inDanger.ts'
import { inEnglish } from './inEnglish.ts'
import { shy } from './shy.ts'
import { testsLimits } from './testsLimits.ts'
import { vanishes } from './vanishes.ts'
import { wordByWord } from './wordByWord.ts'

/** The invented youths with whom counsellors practise. Nobody stands behind them, and none of it happened. */
export const personas: Persona[] = [shy, testsLimits, inDanger, vanishes, wordByWord, inEnglish]
