import type { Lang } from '../../shared/lang.ts'
import type { Choices } from '../../shared/ticket.ts'

/** One thing at a time, in this order; `danger`, `under12` and `over25` come only where they are called for. */
export type Step = 'topic' | 'danger' | 'about' | 'age' | 'under12' | 'over25' | 'wants' | 'before' | 'lang' | 'mood' | 'nickname' | 'done'

export type Chosen = {
  topic: Choices['topic'] | undefined
  about: Choices['about'] | undefined
  age: Choices['age'] | undefined
  wants: Choices['wants'] | undefined
  writtenBefore: boolean | undefined
  lang: Lang
  /** Asked only where those who answer write in more than one language. */
  asksLang: boolean
  urgent: boolean
  /** 1–5; stays in this browser, which later sends only the change. */
  mood: number | undefined
  nickname: string
  /** "Telefonen er ikke min": nothing is kept, so a reload ends it. */
  borrowed: boolean
}
export const nothingChosen: Chosen = {
  topic: undefined,
  about: undefined,
  age: undefined,
  wants: undefined,
  writtenBefore: undefined,
  lang: 'da',
  asksLang: false,
  urgent: false,
  mood: undefined,
  nickname: '',
  borrowed: false,
}

const all: Step[] = ['topic', 'about', 'age', 'wants', 'before', 'lang', 'mood', 'nickname', 'done']
type Asks = Pick<Chosen, 'asksLang'>
const orderFor = ({ asksLang }: Asks) => all.filter((step) => step !== 'lang' || asksLang)
export const lastStep = (chosen: Asks) => orderFor(chosen).length - 1

/** How far along, for "2 af 7". */
export const stepNumber = (step: Step, chosen: Asks) => orderFor(chosen).indexOf(plain(step)) + 1

/** Somebody in danger is asked nothing more: urgent is never asked its age. */
export function stepAfter(step: Step, chosen: Chosen): Step {
  if (step === 'danger' && chosen.urgent) return 'done'
  if (step === 'topic' && chosen.topic === 'self-harm-suicide') return 'danger'
  if (step === 'age' && chosen.age === 'under_12') return 'under12'
  if (step === 'age' && chosen.age === 'over_25') return 'over25'
  const order = orderFor(chosen)
  return order[order.indexOf(plain(step)) + 1] ?? 'done'
}

export function stepBefore(step: Step, chosen: Asks): Step {
  if (step !== plain(step)) return plain(step)
  const order = orderFor(chosen)
  return order[order.indexOf(step) - 1] ?? 'topic'
}

/** The ordinary step that a special one belongs to. */
const plain = (step: Step): Step => (step === 'danger' ? 'topic' : step === 'under12' || step === 'over25' ? 'age' : step)

/** What goes to the server: skipped things are absent, the mood and the nickname never among them. */
export function choicesOf(chosen: Chosen): Choices {
  const { topic, about, age, wants, writtenBefore, lang } = chosen
  return {
    lang,
    ...(topic && { topic }),
    ...(about && { about }),
    ...(age && { age }),
    ...(wants && { wants }),
    ...(writtenBefore !== undefined && { writtenBefore }),
  }
}
