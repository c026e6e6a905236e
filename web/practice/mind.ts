import type { Answer, Persona, Turn } from '../../shared/practice/persona.ts'

export type Mind = {
  /** What the youth says to this, and whether it is the last that the youth says. */
  hears(text: string): { says: Turn; isLast: boolean }
  /** What the youth says when the counsellor has been silent for a while; null: nothing more. */
  waits(): Turn | null
}

/** Before so many messages a word of goodbye is no goodbye yet. */
const NO_END_BEFORE = 4

/**
 * What an invented youth answers. It looks for simple words only, so it always has an answer: the story goes on where no word fits, and small
 * answers come where the story is told. It never says the same twice in a row.
 */
export function openMind(persona: Persona): Mind {
  const { answers, story, small, silence, ending } = persona
  const told = new Map<Answer, number>()
  let [heard, atStory, atSmall, atSilence] = [0, 0, 0, 0]
  let hasEnded = false

  const answerTo = (words: string[]): Turn | null => {
    const answer = answers.find((one) => heard > (one.after ?? 0) && (told.get(one) ?? 0) < one.turns.length && isSaid(one.on, words))
    if (!answer) return null
    const at = told.get(answer) ?? 0
    told.set(answer, at + 1)
    return answer.turns[at] ?? null
  }
  const goOn = (): Turn => story[atStory++] ?? small[atSmall++ % small.length] ?? small[0]

  return {
    hears(text) {
      heard += 1
      const words = wordsOf(text)
      const isOver = heard >= ending.after || (heard >= NO_END_BEFORE && isSaid(ending.on, words))
      if (isOver && !hasEnded) {
        hasEnded = true
        return { says: ending.last, isLast: true }
      }
      return { says: answerTo(words) ?? goOn(), isLast: false }
    },
    waits: () => silence[atSilence++] ?? null,
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** A word also fits the beginning of a longer one; with a blank behind it, it stands alone. Several words stand one after the other. */
const isSaid = (on: string[], words: string[]): boolean => {
  const said = ` ${words.join(' ')} `
  return on.some((one) => said.includes(` ${one}`))
}
