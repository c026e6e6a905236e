import type { Choices } from '../../../shared/choices.ts'
import type { Whom } from '../../../shared/help/helpFor.ts'
import type { HelpList } from '../../../shared/help/offer.ts'
import type { Lang } from '../../../shared/lang.ts'

/** Five questions, one at a time, and a name. `danger`, `under12`, `over25` and `parent` come only where an answer leads to them. */
export type Step = 'topic' | 'danger' | 'about' | 'age' | 'under12' | 'over25' | 'parent' | 'wants' | 'mood' | 'nickname' | 'done'

export type Chosen = {
  topic: Choices['topic'] | undefined
  about: Choices['about'] | undefined
  age: Choices['age'] | undefined
  wants: Choices['wants'] | undefined
  writtenBefore: boolean | undefined
  urgent: boolean
  /** Decides which other help is shown. Stays in this browser. */
  parent: boolean
  /** 1–5; stays in this browser, which later sends only the change. */
  mood: number | undefined
  nickname: string
  /** The youth ticked "Telefonen er ikke min" (a borrowed phone): nothing is kept, so a reload ends the talk. */
  borrowed: boolean
}
export const nothingChosen: Chosen = {
  topic: undefined,
  about: undefined,
  age: undefined,
  wants: undefined,
  writtenBefore: undefined,
  urgent: false,
  parent: false,
  mood: undefined,
  nickname: '',
  borrowed: false,
}

const order: Step[] = ['topic', 'about', 'age', 'wants', 'mood', 'nickname', 'done']
/** The number of questions. The name is not a question. */
export const QUESTIONS = order.indexOf('nickname')

/** The number of this question, for "2 af 5". */
export const stepNumber = (step: Step) => order.indexOf(plain(step)) + 1

/** The step after this one. A youth in danger is asked nothing more, not even the age. */
export function stepAfter(step: Step, chosen: Chosen): Step {
  if (step === 'danger' && chosen.urgent) return 'done'
  if (step === 'topic' && chosen.topic === 'self-harm-suicide') return 'danger'
  if (step === 'age' && chosen.age === 'under_12') return 'under12'
  if (step === 'age' && chosen.age === 'over_25') return 'over25'
  return order[order.indexOf(plain(step)) + 1] ?? 'done'
}

export function stepBefore(step: Step): Step {
  if (step === 'parent') return 'topic'
  if (step !== plain(step)) return plain(step)
  return order[order.indexOf(step) - 1] ?? 'topic'
}

/** The ordinary step that a special step belongs to. A parent is not asked for an age. */
function plain(step: Step): Step {
  switch (step) {
    case 'danger':
      return 'topic'
    case 'under12':
    case 'over25':
    case 'parent':
      return 'age'
    default:
      return step
  }
}

/**
 * The choices that go to the server, with the language of the page. Skipped choices are absent; the mood and the nickname are never among
 * them.
 */
export function choicesOf(chosen: Chosen, lang: Lang): Choices {
  const { topic, about, age, wants, writtenBefore } = chosen
  return {
    lang,
    ...(topic && { topic }),
    ...(about && { about }),
    ...(age && { age }),
    ...(wants && { wants }),
    ...(writtenBefore !== undefined && { writtenBefore }),
  }
}

/** Age and role decide which other help is shown. */
export const whomOf = ({ age, parent }: Chosen): Whom => ({ age: age ?? null, role: parent ? 'parent' : 'youth' })

/** What a reloaded page knows of the choices without the server: the list of help that they led to. */
export function chosenBy(list: HelpList): Partial<Chosen> {
  switch (list) {
    case 'parents':
      return { parent: true }
    case 'under12':
      return { age: 'under_12' }
    case 'over25':
      return { age: 'over_25' }
    case 'young':
      return {}
  }
}
