import { expect, test } from 'vitest'
import { choicesOf, nothingChosen } from '../../../../web/youth/choices/steps.ts'
import { firstScreen, type Happening, type Screen, screenAfter } from '../../../../web/youth/visit/screen.ts'
import { someScreens } from '../someScreens.ts'

const through = (screen: Screen, ...happened: Happening[]) => happened.reduce(screenAfter, screen)
const began: Happening = { is: 'began', urgent: false, nickname: 'Ravn' }
const at = (screen: Screen) => (screen.at === 'choices' ? screen.step : screen.at)
const waiting = someScreens.waiting as Extract<Screen, { at: 'waiting' }>
const chat = someScreens.chat as Extract<Screen, { at: 'chat' }>
const ended = someScreens.ended as Extract<Screen, { at: 'ended' }>

test('[ARR16] everything may be skipped, and then nothing is sent but the language', () => {
  const skips: Happening[] = Array.from({ length: 7 }, () => ({ is: 'skipped' }))
  const screen = through(firstScreen, began, ...skips)
  expect(at(screen)).toBe('done')
  expect(screen.at === 'choices' && choicesOf(screen.chosen, 'da')).toEqual({ lang: 'da' })
})

test('[ARR16] the mood and the nickname are no choices: they never go to the server', () => {
  expect(choicesOf({ ...nothingChosen, mood: 2, nickname: 'Ravn', topic: 'family', writtenBefore: false, borrowed: true }, 'da')).toEqual({
    lang: 'da',
    topic: 'family',
    writtenBefore: false,
  })
})

test('[ARR14] five questions and a name, and no more, lead to the queue', () => {
  const steps = [0, 1, 2, 3, 4, 5, 6].map((n) =>
    at(through(firstScreen, began, ...Array.from({ length: n }, () => ({ is: 'skipped' }) as const))),
  )
  expect(steps).toEqual(['topic', 'about', 'age', 'wants', 'mood', 'nickname', 'done'])
})

test('[AFT7] a sad answer is met before the next question, once, and what was answered stands', () => {
  const sad = through(ended, { is: 'answered', answers: {} }, { is: 'answered', answers: { moodChange: -1 }, isSad: true })
  expect(sad).toMatchObject({ question: 'got', sorry: 'now', answers: { moodChange: -1 } })
  const on = through(sad, { is: 'answered', answers: {} })
  expect(on).toMatchObject({ question: 'got', sorry: 'said', answers: { moodChange: -1 } })
  expect(through(on, { is: 'answered', answers: { gotWhatICameFor: 'no' }, isSad: true })).toMatchObject({
    question: 'back',
    sorry: 'said',
  })
})

test('[ARR21] who thinks of dying is asked about danger first, and in danger nothing more, not even an age', () => {
  const asked = through(firstScreen, began, { is: 'chose', change: { topic: 'self-harm-suicide' } })
  expect(at(asked)).toBe('danger')
  expect(at(through(asked, { is: 'chose', change: { urgent: true } }))).toBe('done')
  expect(at(through(asked, { is: 'skipped' }))).toBe('about')
  expect(at(through(firstScreen, { ...began, urgent: true }))).toBe('danger')
})

test('[ARR21] age is an offer, never a door: under 12 and over 25 hear of others, and may stay', () => {
  const aged = (age: 'under_12' | 'over_25') =>
    through(firstScreen, began, { is: 'skipped' }, { is: 'skipped' }, { is: 'chose', change: { age } })
  expect(at(aged('under_12'))).toBe('under12')
  expect(at(aged('over_25'))).toBe('over25')
  expect(at(through(aged('under_12'), { is: 'skipped' }))).toBe('wants')
})

test('[CON6] a view that is older than the one shown is dropped, unless it answers a question of ours', () => {
  const older = { ...waiting.view, rev: 0, place: 9 }
  expect(screenAfter(waiting, { is: 'seen', view: older, fresh: false })).toBe(waiting)
  expect(screenAfter(waiting, { is: 'seen', view: older, fresh: true })).toMatchObject({ view: { place: 9 } })
})

test('[CON6] each phase the server tells is a screen', () => {
  const phases = [waiting, chat, ended, someScreens.connecting as Extract<Screen, { at: 'connecting' }>]
  for (const { view, at: name } of phases)
    expect(screenAfter({ at: 'joining', chosen: nothingChosen }, { is: 'seen', view, fresh: false }).at).toBe(name)
})

test('[TAL25] the question about a newcomer stays while the server repeats itself', () => {
  const handOver = someScreens['hand-over'] as Extract<Screen, { at: 'hand-over' }>
  expect(screenAfter(handOver, { is: 'seen', view: { ...handOver.view, rev: 2 }, fresh: false }).at).toBe('hand-over')
  const changed = (change: Partial<typeof handOver.view.offer>) => ({
    ...handOver.view,
    rev: 2,
    offer: { ...handOver.view.offer, ...change },
  })
  const after = (view: typeof handOver.view) => screenAfter(handOver, { is: 'seen', view, fresh: false }).at
  // The same counsellor's page was loaded anew, and offers another key for the same seating.
  expect(after(changed({ kem: 'f'.repeat(87), sig: 't'.repeat(86) }))).toBe('hand-over')
  expect(after(changed({ staffKid: 'f'.repeat(43) }))).toBe('connecting')
  expect(after(changed({ challenge: 'f'.repeat(22) }))).toBe('connecting')
})

test('[AFT3] what is over stays over, whatever the server still says', () => {
  for (const name of ['goodbye', 'superseded', 'lost', 'no crypto', 'question mood']) {
    const screen = someScreens[name]!
    expect(screenAfter(screen, { is: 'seen', view: chat.view, fresh: true })).toBe(screen)
  }
})

test('[AFT6] the answers are gathered, and sent only at the end', () => {
  const done = through(
    ended,
    { is: 'answered', answers: {} },
    { is: 'answered', answers: { moodChange: 2 } },
    { is: 'answered', answers: {} },
    { is: 'answered', answers: { wouldComeBack: 'yes' } },
    { is: 'answered', answers: {} },
  )
  expect(done).toMatchObject({ at: 'question', question: 'done', answers: { moodChange: 2, wouldComeBack: 'yes' } })
})
