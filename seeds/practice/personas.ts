import { type Lang, langs } from '../../shared/lang.ts'
import type { Persona, PersonaTold } from '../../shared/practice/persona.ts'
import { inDanger } from './inDanger.ts'
import { inEnglish } from './inEnglish.ts'
import { shy } from './shy.ts'
import { testsLimits } from './testsLimits.ts'
import { vanishes } from './vanishes.ts'
import { wordByWord } from './wordByWord.ts'

const told: Record<Lang, PersonaTold[]> = {
  da: [shy, testsLimits, inDanger, vanishes, wordByWord],
  en: [inEnglish],
}

/** The invented youths with whom counsellors practise. Nobody stands behind them, and none of it happened. */
export const personas: Persona[] = langs.flatMap((lang) => told[lang].map((one) => ({ ...one, lang })))
