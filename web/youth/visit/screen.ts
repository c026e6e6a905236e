import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Shut } from '../../../shared/line.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import type { SurveyAnswers } from '../../../shared/survey.ts'
import { type Chosen, nothingChosen, type Step, stepAfter, stepBefore } from '../choices/steps.ts'
import { type NamedOnlooker, withOnlooker } from '../talk/onlooker.ts'

type ViewIn<P extends YouthView['phase']> = Extract<YouthView, { phase: P }>

/**
 * The counsellor who asks to take over, named by the roster alone. `from`: the counsellor who could read before. `left`: why that
 * counsellor does not go on. `gave-on`: that counsellor said so, sealed. `asked`: the youth asked for another counsellor. `same`: the youth
 * asked to have the earlier counsellor back. `gone`: none of these. `again`: no other counsellor was here since, and the newcomer has read
 * here before.
 */
export type Newcomer = {
  name: string
  title: string
  from: string | null
  left: 'gave-on' | 'asked' | 'same' | 'gone' | 'again'
}
export type Question = 'mood' | 'got' | 'back' | 'heard'
const questions: (Question | 'done')[] = ['mood', 'got', 'back', 'heard', 'done']
/**
 * What the page still knows of a talk after its keys are wiped: the counsellor's name, the text in the box, and whether the youth had
 * written.
 */
export type LeftOfTalk = { name: string | null; draft: string; wrote: boolean; endedAs?: EndsAs }
/**
 * What there was to delete. `words`: no counsellor has read them. `dropped`: a talk that was given back; a counsellor whose connection was
 * lost may still see it for half an hour.
 */
export type Had = 'words' | 'nothing' | 'dropped'
/** The youth's mood before and after the talk, 1–5. */
export type Moods = { before: number; now: number }

/** The counsellor a youth was with before standing in the queue again, and why that talk is over, as far as this browser knows. */
export type Parted = { name: string; why: 'asked' | 'same' | 'gave-on' | 'gone' }

/** What came of the wish to move to this line. `trying`: the page goes on trying. `not-open`, `unheard`: nothing has changed. */
export type ToldHere = 'busy' | 'trying' | 'not-open' | 'unheard'

/** Every screen of a youth, each with only what exists on it. */
export type Screen =
  /** `chosen`: the choices of an earlier page of this tab. */
  | { at: 'loading'; chosen?: Chosen }
  /** This tab holds a place or a talk on another line. */
  | { at: 'elsewhere'; line: LineId; told?: ToldHere; chosen?: Chosen }
  | { at: 'choices'; step: Step; chosen: Chosen }
  | { at: 'joining'; chosen: Chosen }
  | { at: 'turned-away'; why: Refusal; chosen: Chosen; left?: LeftOfTalk }
  /** This browser could not do the work that a place requires. */
  | { at: 'no-proof'; chosen: Chosen }
  /** `saysUrgent`: the youth tapped "urgent", and the server has not heard it yet. */
  | {
      at: 'waiting'
      view: ViewIn<'waiting'>
      chosen: Chosen
      unsafe: boolean | 'clock'
      parted?: Parted | undefined
      saysUrgent?: boolean
    }
  | { at: 'connecting'; view: ViewIn<'connecting'>; chosen: Chosen }
  | { at: 'hand-over'; view: ViewIn<'connecting'>; chosen: Chosen; newcomer: Newcomer }
  /** `onlooker`: the youth is asked whether this colleague may read along. */
  | { at: 'chat'; view: ViewIn<'chat'>; chosen: Chosen; typing: boolean; onlooker?: NamedOnlooker }
  | { at: 'ended'; view: ViewIn<'ended'>; chosen: Chosen; left?: LeftOfTalk }
  /** `sorry`: the answer was sad, so the page offers help before the next question. */
  | {
      at: 'question'
      view: ViewIn<'ended'>
      chosen: Chosen
      question: Question | 'done'
      answers: SurveyAnswers
      moods?: Moods | undefined
      sorry?: 'now' | 'said'
    }
  /** `had`: what there was to delete. Without `had` there was a talk, and the counsellor may still see it. `shut`: the line was closed. */
  | { at: 'goodbye'; had?: Had; chosen?: Chosen; shut?: Shut }
  | { at: 'superseded'; chosen?: Chosen }
  | { at: 'no-crypto' }
  /** `lost`: the talk cannot be opened again. `old-page`: the page must be reloaded. `broken`: a fault of ours. */
  | { at: 'stopped'; why: 'lost' | 'old-page' | 'broken'; chosen?: Chosen; left?: LeftOfTalk }

/** The screens on which this page holds a place or a talk. */
export type HeldScreen = Extract<Screen, { at: 'waiting' | 'connecting' | 'hand-over' | 'chat' }>

export type Happening =
  | { is: 'began'; urgent: boolean; nickname: string }
  | { is: 'remembered'; chosen: Partial<Chosen> }
  | { is: 'elsewhere'; line: LineId; told?: ToldHere }
  | { is: 'chose'; change: Partial<Chosen> }
  /** A choice beside the question. It does not lead to the next step. */
  | { is: 'set'; change: Partial<Chosen> }
  | { is: 'skipped' }
  | { is: 'went-back' }
  | { is: 'parent' }
  | { is: 'joined' }
  | { is: 'turned-away'; why: Refusal; left?: LeftOfTalk }
  | { is: 'no-proof' }
  /** `fresh`: the answer to this page's own request. It counts whatever its `rev` is, because a rebuilt server counts from the start. */
  | { is: 'seen'; view: YouthView; fresh: boolean; left?: LeftOfTalk }
  | { is: 'asked-to-hand-over'; newcomer: Newcomer }
  | { is: 'answered-newcomer' }
  | { is: 'asked-to-look-on'; onlooker: NamedOnlooker | null }
  /** `clock`: the cause may be this browser's own wrong clock. */
  | { is: 'unsafe'; clock?: boolean }
  | { is: 'parted'; parted: Parted | null }
  | { is: 'says-urgent'; on: boolean }
  /** The readers have changed, though the server said nothing new. */
  | { is: 'readers-changed' }
  | { is: 'typing'; typing: boolean }
  /** Empty `answers`: skipped. `isSad`: the page responds to this answer before the next question. */
  | { is: 'answered'; answers: SurveyAnswers; isSad?: boolean; moods?: Moods }
  | { is: 'goodbye'; had: Had | null }
  | { is: 'superseded' }
  | { is: 'no-crypto' }
  | { is: 'stopped'; why: 'lost' | 'old-page' | 'broken'; left?: LeftOfTalk }

export const firstScreen: Screen = { at: 'loading' }

export function screenAfter(screen: Screen, happened: Happening): Screen {
  switch (happened.is) {
    case 'began':
      return {
        at: 'choices',
        step: happened.urgent ? 'danger' : 'topic',
        chosen: { ...nothingChosen, nickname: happened.nickname },
      }
    case 'remembered':
      return screen.at === 'loading' ? { at: 'loading', chosen: { ...chosenOn(screen), ...happened.chosen } } : screen
    case 'elsewhere':
      return { at: 'elsewhere', line: happened.line, ...(happened.told && { told: happened.told }), ...who(screen) }
    case 'chose':
      return screen.at === 'choices' ? onward({ ...screen, chosen: { ...screen.chosen, ...happened.change } }) : screen
    case 'set':
      return screen.at === 'choices' ? { ...screen, chosen: { ...screen.chosen, ...happened.change } } : screen
    case 'skipped':
      return screen.at === 'choices' ? onward(screen) : screen
    case 'went-back':
      return screen.at === 'choices'
        ? {
            ...screen,
            step: stepBefore(screen.step),
            chosen: { ...screen.chosen, parent: screen.step !== 'parent' && screen.chosen.parent },
          }
        : screen
    case 'parent':
      return screen.at === 'choices' ? { ...screen, step: 'parent', chosen: { ...screen.chosen, parent: true } } : screen
    case 'joined':
      return isBefore(screen) ? { at: 'joining', chosen: chosenOn(screen) } : screen
    case 'turned-away':
      return isBefore(screen)
        ? { at: 'turned-away', why: happened.why, chosen: chosenOn(screen), ...(happened.left && { left: happened.left }) }
        : screen
    case 'no-proof':
      return isBefore(screen) ? { at: 'no-proof', chosen: chosenOn(screen) } : screen
    case 'seen':
      return afterView(screen, happened)
    case 'asked-to-hand-over':
      return screen.at === 'connecting' ? { ...screen, at: 'hand-over', newcomer: happened.newcomer } : screen
    case 'answered-newcomer':
      return screen.at === 'hand-over' ? { at: 'connecting', view: screen.view, chosen: screen.chosen } : screen
    case 'asked-to-look-on':
      return screen.at === 'chat' ? withOnlooker(screen, happened.onlooker) : screen
    case 'unsafe':
      return screen.at === 'waiting' ? { ...screen, unsafe: happened.clock ? 'clock' : true } : screen
    case 'parted':
      return screen.at === 'waiting' ? { ...screen, parted: happened.parted ?? undefined } : screen
    case 'says-urgent':
      return screen.at === 'waiting' ? { ...screen, saysUrgent: happened.on } : screen
    case 'readers-changed':
      return screen.at === 'chat' ? { ...screen } : screen
    case 'typing':
      return screen.at === 'chat' ? { ...screen, typing: happened.typing } : screen
    case 'answered':
      if (screen.at === 'ended') return { at: 'question', view: screen.view, chosen: screen.chosen, question: 'mood', answers: {} }
      return screen.at === 'question' ? afterAnswer(screen, happened) : screen
    case 'goodbye':
      return { at: 'goodbye', ...(happened.had && { had: happened.had }), ...who(screen), ...shutOn(screen) }
    case 'superseded':
      return { at: 'superseded', ...who(screen) }
    case 'no-crypto':
      return { at: 'no-crypto' }
    case 'stopped':
      return { at: 'stopped', why: happened.why, ...(happened.left && { left: happened.left }), ...who(screen) }
  }
}

type Answered = Extract<Happening, { is: 'answered' }>

/** The next question. Before it, the first sad answer gets a page of its own. */
function afterAnswer(screen: Extract<Screen, { at: 'question' }>, { answers, isSad, moods }: Answered): Screen {
  if (screen.sorry === 'now') return { ...screen, sorry: 'said' }
  return {
    ...screen,
    answers: { ...screen.answers, ...answers },
    question: questions[questions.indexOf(screen.question) + 1] ?? 'done',
    moods,
    ...(isSad && screen.sorry === undefined && { sorry: 'now' as const }),
  }
}

/** The last choice leads to the queue: the page sees `step: 'done'` and joins. */
const onward = (screen: Extract<Screen, { at: 'choices' }>): Screen => ({ ...screen, step: stepAfter(screen.step, screen.chosen) })

/** What was chosen, as far as this screen knows. */
export const chosenOn = (screen: Screen): Chosen => ('chosen' in screen ? screen.chosen : undefined) ?? nothingChosen

/** Age and role stay known when all other choices are gone: they decide which other help is shown. */
function who(screen: Screen): { chosen?: Chosen } {
  const { age, parent } = chosenOn(screen)
  return age || parent ? { chosen: { ...nothingChosen, age, parent } } : {}
}

/** What was told last of a line that is closed. */
const shutOn = (screen: Screen): { shut?: Shut } =>
  'view' in screen && 'shut' in screen.view && screen.view.shut ? { shut: screen.view.shut } : {}

/** Only the youth leaves these screens, whatever the server still says. */
const FINAL: ReadonlySet<Screen['at']> = new Set(['goodbye', 'superseded', 'no-crypto', 'stopped', 'question'])

/** Screens from which the page may ask for a place, or on which it holds one. The end screen counts, too. */
const isBefore = (screen: Screen): boolean => 'chosen' in screen && screen.at !== 'elsewhere' && !FINAL.has(screen.at)

type Offer = ViewIn<'connecting'>['offer']
const isSameSeating = (a: Offer, b: Offer): boolean => a.challenge === b.challenge && a.staffKid === b.staffKid

function afterView(screen: Screen, { view, fresh, left }: Extract<Happening, { is: 'seen' }>): Screen {
  if (FINAL.has(screen.at)) return screen
  if (!fresh && 'view' in screen && view.rev < screen.view.rev) return screen
  const chosen = chosenOn(screen)
  switch (view.phase) {
    case 'waiting':
      return screen.at === 'waiting' ? { ...screen, view } : { at: 'waiting', view, chosen, unsafe: false }
    case 'connecting':
      // The same offer again does not take the question away, nor does the same counsellor's offer from a page that was loaded anew.
      return screen.at === 'hand-over' && isSameSeating(screen.view.offer, view.offer)
        ? { ...screen, view }
        : { at: 'connecting', view, chosen }
    case 'chat':
      return screen.at === 'chat' ? { ...screen, view, chosen } : { at: 'chat', view, chosen, typing: false }
    case 'ended':
      // A repeated end knows nothing of the talk any more: the page keeps what the first one said.
      return { at: 'ended', view, chosen, ...(screen.at === 'ended' ? screen.left && { left: screen.left } : left && { left }) }
  }
}
