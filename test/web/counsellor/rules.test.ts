import { expect, test } from 'vitest'
import { counsellor as danish } from '../../../shared/words/da/team/counsellor.ts'
import { counsellor as english } from '../../../shared/words/en/team/counsellor.ts'
import { type Entry, emptyTranscript } from '../../../web/chat/transcript.ts'
import { closed, type FormDraft, formFrom, missing, ticked, tickedOutcome, withTopic } from '../../../web/counsellor/form/closing.ts'
import { findTopics } from '../../../web/counsellor/form/topicSearch.ts'
import { orderReason, secondsLeft, timeSince } from '../../../web/counsellor/queue/queueOrder.ts'
import { shortcutFor } from '../../../web/counsellor/shortcuts/shortcuts.ts'
import { answeredAt, unansweredSince, unreadBeyond } from '../../../web/counsellor/talk/unanswered.ts'
import { aForm, aTalk } from './make.ts'

const said = (mine: boolean, place: number, at = place * 1000): Entry => ({
  kind: 'text',
  key: `k${place}`,
  from: mine ? 'me' : 'youth',
  mine,
  text: 'x',
  place,
  at,
  mark: null,
})
const transcript = (...entries: Entry[]) => ({ ...emptyTranscript, entries })

test('[DES3] somebody waits from the first thing written after my last words', () => {
  expect(unansweredSince(transcript(said(false, 1), said(true, 2), said(false, 3), said(false, 4)))).toBe(3000)
  expect(unansweredSince(transcript(said(false, 1), said(true, 2)))).toBe(null)
  expect(unansweredSince(transcript(said(false, 1)))).toBe(1000)
  expect(unansweredSince(emptyTranscript)).toBe(null)
  expect(answeredAt(transcript(said(false, 1), said(true, 2), said(false, 3)))).toBe(2000)
  expect(answeredAt(transcript(said(false, 1)))).toBe(null)
})

test('[DES5] unread is what the youth wrote beyond the last place that was in view', () => {
  const t = transcript(said(false, 1), said(true, 2), said(false, 3))
  const all = transcript(said(false, 1), said(false, 2), said(false, 3))
  expect([unreadBeyond(all, 0), unreadBeyond(all, 2), unreadBeyond(all, 3)]).toEqual([3, 1, 0])
  // What was answered was read, before this page was loaded too.
  expect(unreadBeyond(t, 0)).toBe(1)
})

test('[DES9] the countdown follows the server, and falls back on this page where the clocks disagree', () => {
  expect(secondsLeft({ dueAt: 25_000 }, 5000, 10_000)).toBe(15)
  expect(secondsLeft({ dueAt: 25_000 }, 5000, 90_000)).toBe(0)
  // Clocks an hour apart, either way.
  expect(secondsLeft({ dueAt: 3_625_000 }, 5000, 10_000)).toBe(15)
  expect(secondsLeft({ dueAt: 1000 }, 5000, 10_000)).toBe(15)
})

test('[QUE37] each order in the queue has its reason', () => {
  const reasons = [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ].map(([urgent, returned]) => orderReason({ urgent: urgent === true, returned: returned === true }))
  expect(reasons).toEqual(['arrival', 'urgent', 'returned', 'both'])
  expect([timeSince(0, 61_000), timeSince(0, 3_723_000), timeSince(5000, 0)]).toEqual(['1:01', '1:02:03', '0:00'])
})

const whole: FormDraft = {
  topics: ['mental.anxiety'],
  primary: 'mental.anxiety',
  severity: 'none',
  outcomes: ['listened'],
  offersGiven: [],
  endedBy: 'mutual',
  age: '15-17',
  contactBefore: 'no',
  municipality: null,
}

test('[FOR1] a form needs a topic, a severity and an outcome, and is never guessed there', () => {
  const fresh = formFrom(aForm('a', { age: '12-14' }), aTalk('a', { choices: { lang: 'da', writtenBefore: true } }))
  expect(fresh).toEqual({
    topics: [],
    primary: null,
    severity: null,
    outcomes: [],
    offersGiven: [],
    endedBy: 'youth',
    age: '12-14',
    contactBefore: 'yes',
    municipality: null,
  })
  expect(missing(fresh)).toEqual(['topics', 'severity', 'outcomes'])
  expect(closed('f', fresh)).toBe(null)
  expect(closed('f', whole)).toEqual({ form: 'f', ...whole })
  expect(formFrom(aForm('a', { age: 'nonsense' }), null).age).toBe('unknown')
  expect(formFrom(aForm('a'), aTalk('a', { acute: true })).severity).toBe('acute')
})

test('[FOR26] the topic ticked first is the primary one until another or none is chosen; of one topic that one', () => {
  const none = { topics: [], primary: null }
  const one = withTopic(none, 'a')
  expect(one).toEqual({ topics: ['a'], primary: 'a' })
  const two = withTopic(one, 'b')
  expect(two).toEqual({ topics: ['a', 'b'], primary: 'a' })
  expect(withTopic({ ...two, primary: 'b' }, 'c').primary).toBe('b')
  // The primary topic is unticked: the first of the others takes its place. None that was chosen stays none while two are ticked.
  expect(withTopic(two, 'a')).toEqual({ topics: ['b'], primary: 'b' })
  expect(withTopic({ ...two, primary: null }, 'c').primary).toBe(null)
  expect(withTopic({ ...two, primary: null }, 'a').primary).toBe('b')
  expect(withTopic(one, 'a')).toEqual(none)
  // A fourth changes nothing.
  const three = { topics: ['a', 'b', 'c'], primary: 'c' }
  expect(withTopic(three, 'd')).toEqual(three)
})

test('[FOR1] at most three of each, and "none of these" stands alone', () => {
  expect(ticked(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'c'])
  expect(ticked(['a', 'b', 'c'], 'b')).toEqual(['a', 'c'])
  expect(tickedOutcome(['listened', 'information'], 'none')).toEqual(['none'])
  expect(tickedOutcome(['none'], 'listened')).toEqual(['listened'])
  expect(tickedOutcome(['none'], 'none')).toEqual([])
})

const topics = [
  { id: 'mental.anxiety', group: 'mental', name: { da: 'Angst', en: 'Anxiety' } },
  { id: 'school_work.absence', group: 'school_work', name: { da: 'Fravær', en: 'Absence' } },
  { id: 'family.parent_child', group: 'family', name: { da: 'Forældre og barn', en: 'Parent and child' } },
  { id: 'substance.other.parent_alcohol', group: 'substance', name: { da: 'En forælder drikker', en: 'A parent drinks' } },
]
const found = (typed: string, picked: string[] = [], lately: string[] = []) =>
  findTopics(topics, typed, 'da', picked, lately).map((t) => t.id)

test('[FOR3] topics are found by the beginning of any word, in the own language first', () => {
  expect(found('ang')).toEqual(['mental.anxiety'])
  expect(found('foræl')).toEqual(['family.parent_child', 'substance.other.parent_alcohol'])
  expect(found('barn foræl')).toEqual(['family.parent_child'])
  expect(found('anx')).toEqual(['mental.anxiety'])
  expect(found('ngst')).toEqual([])
  expect(found('ang', ['mental.anxiety'])).toEqual([])
})

test('[FOR3] with nothing typed, those used lately on this page are offered', () => {
  expect(found('')).toEqual([])
  expect(found('', [], ['school_work.absence', 'mental.anxiety'])).toEqual(['school_work.absence', 'mental.anxiety'])
})

const key = (part: object) => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  writing: false,
  usesArrows: false,
  ...part,
})

test('[DES18] Alt with a letter works while writing; a single key only outside a box and only while it is allowed', () => {
  expect(shortcutFor(key({ key: 'a', code: 'KeyA', altKey: true, writing: true }), true)).toEqual({ name: 'accept' })
  expect(shortcutFor(key({ key: 'å', code: 'KeyA', altKey: true }), false)).toEqual({ name: 'accept' })
  expect(shortcutFor(key({ key: '2', code: 'Digit2', altKey: true }), true)).toEqual({ name: 'pane', number: 2 })
  expect(shortcutFor(key({ key: 'ArrowDown', code: 'ArrowDown', altKey: true }), true)).toEqual({ name: 'following' })
  expect(shortcutFor(key({ key: '?', code: 'Minus' }), true)).toEqual({ name: 'help' })
  expect(shortcutFor(key({ key: '?', code: 'Minus', writing: true }), true)).toBe(null)
  expect(shortcutFor(key({ key: '?', code: 'Minus' }), false)).toBe(null)
})

// What Alt gives on each layout, by `code` and `key`: a letter, an accent to come, or a sign of the number pad.
test.each([
  ['Mac, Danish', 'KeyA', 'ª'],
  ['Mac, Danish', 'KeyP', 'π'],
  ['Mac, Danish', 'KeyU', 'Dead'],
  ['Mac, US', 'KeyE', 'Dead'],
  ['Mac, US', 'KeyN', 'Dead'],
  ['Mac, US', 'KeyA', 'å'],
  ['Mac, US', 'KeyG', '©'],
  ['Mac, US', 'Digit2', '™'],
  ['Mac, Norwegian', 'KeyS', 'ß'],
  ['Linux, US international', 'KeyE', 'é'],
  ['Windows, number pad', 'Numpad2', '2'],
  ['Windows, number pad', 'Numpad1', 'End'],
])('[DES18] while writing no letter is taken: %s, %s gives %s', (_layout, code, letter) => {
  expect(shortcutFor(key({ key: letter, code, altKey: true, writing: true }), true)).toBe(null)
})

test('[DES18] keys that write letters, and plain letters, are left alone', () => {
  expect(shortcutFor(key({ key: '@', code: 'Digit2', altKey: true, ctrlKey: true }), true)).toBe(null)
  expect(shortcutFor(key({ key: 'a', code: 'KeyA' }), true)).toBe(null)
  expect(shortcutFor(key({ key: 'a', code: 'KeyA', altKey: true, repeat: true }), true)).toBe(null)
})

test('[WOR7] both languages say the same things', () => {
  const shape = (words: object): unknown[] =>
    Object.entries(words).map(([name, said]) => [
      name,
      said && typeof said === 'object' && !Array.isArray(said) ? shape(said) : typeof said,
    ])
  expect(shape(english)).toEqual(shape(danish))
})
