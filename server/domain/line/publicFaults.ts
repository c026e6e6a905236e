import { type InEach, langs, trimmed } from '../../../shared/lang.ts'
import { isCalendarDate } from '../../../shared/published/period.ts'
import { isPlainText } from '../../../shared/settings/oneLine.ts'
import { publicBounds } from '../../../shared/settings/public/publicFault.ts'
import type { PublicSettings } from '../../../shared/settings/public/publicFields.ts'
import { standardTexts } from '../../../shared/settings/public/standard.ts'
import { type LineStatement, OFFICIAL_ADDRESS } from '../../../shared/settings/public/statement.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import { themeFaults } from '../../../shared/theme/theme.ts'
import { dateKey } from '../time/calendar.ts'
import { type Found, isBlank, when } from './found.ts'

const isLong = (text: InEach, most: number) => langs.some((lang) => text[lang].length > most)
/** In one language and not in another: a page in the other would have a hole. */
const isHalf = (text: InEach) => langs.some((lang) => isBlank(text[lang])) && langs.some((lang) => !isBlank(text[lang]))

const unseenIn = (...texts: string[]) => when(!texts.every(isPlainText), 'unseen-signs')
const inAll = (text: InEach): string[] => langs.map((lang) => text[lang])

const PHONE = /^\+?(\d ?){8,15}$/
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/

/** What is wrong with each public field. What is left empty is not shown to anybody, and is not wrong. */
export const publicJudges: { [Field in keyof PublicSettings]: (next: PublicSettings, around: { now: number }) => Found[] } = {
  dpo: ({ dpo }) => [...when(isHalf(dpo), 'dpo-half'), ...when(isLong(dpo, publicBounds.dpo), 'dpo-long'), ...unseenIn(...inAll(dpo))],
  jointControllers: ({ jointControllers }) =>
    jointControllers.flatMap(({ municipality, name, contact, answersFor }, i): Found[] => {
      const at = String(i + 1)
      const { joint } = publicBounds
      const texts = [municipality, name, ...langs.flatMap((lang) => [contact[lang], answersFor[lang]])]
      const isTooLong =
        municipality.length > joint.municipality ||
        name.length > joint.name ||
        isLong(contact, joint.contact) ||
        isLong(answersFor, joint.answersFor)
      const isTwice = jointControllers.slice(0, i).some((other) => other.municipality === municipality && other.name === name)
      return [
        ...when(texts.some(isBlank), 'joint-empty', at),
        ...when(isTooLong, 'joint-long', at),
        ...unseenIn(...texts),
        ...when(isTwice && !isBlank(name), 'joint-twice', at),
      ]
    }),
  standard: ({ standard }) => [
    ...when(standard.wait !== null && (standard.wait.percent < 1 || standard.wait.percent > 100), 'standard-percent'),
    ...standardTexts.flatMap((part) => [
      ...when(isHalf(standard[part]), 'standard-half', part),
      ...when(isLong(standard[part], publicBounds.standard), 'standard-long', part),
      ...unseenIn(...inAll(standard[part])),
    ]),
  ],
  statement: ({ statement }, { now }) => (statement === null ? [] : statementFaults(statement, dateKey(now, TIME_ZONE))),
  theme: ({ theme }) =>
    themeFaults(theme).map(
      (fault): Found =>
        fault.why === 'weak'
          ? ['theme-weak', [fault.scheme, floored(fault.ratio), fault.least, fault.nearest].join(' ')]
          : ['theme-colour', fault.scheme],
    ),
}

/** A ratio just below what is needed must not read as if it were enough. */
const floored = (ratio: number): number => Math.floor(ratio * 100) / 100

function statementFaults(statement: LineStatement, today: string): Found[] {
  const { status, faults, judge, judgedOn, reviewedOn, phone, email, officialAddress } = statement
  const isDay = (date: string) => isCalendarDate(date) && date <= today
  return [
    ...when(!PHONE.test(phone), 'statement-phone'),
    ...when(!EMAIL.test(email), 'statement-email'),
    ...when(isBlank(judge) || judge.length > publicBounds.statement.judge, 'statement-judge'),
    ...unseenIn(judge, ...faults.flatMap(({ what }) => inAll(what))),
    ...when(!isDay(judgedOn), 'statement-date', 'judgedOn'),
    ...when(!isDay(reviewedOn), 'statement-date', 'reviewedOn'),
    ...when(isDay(judgedOn) && isDay(reviewedOn) && reviewedOn < judgedOn, 'statement-order'),
    ...when(status === 'fully' && faults.some(({ why }) => why !== 'not-covered'), 'statement-fully'),
    ...when(status !== 'fully' && faults.length === 0, 'statement-faults'),
    ...faults.flatMap(({ what }, i) =>
      when(langs.some((lang) => isBlank(what[lang])) || isLong(what, publicBounds.statement.fault), 'statement-fault-empty', String(i + 1)),
    ),
    ...when(officialAddress !== '' && !OFFICIAL_ADDRESS.test(officialAddress), 'statement-address'),
  ]
}

/** The same public fields without blanks around. */
export const tidiedPublic = ({ dpo, jointControllers, standard, statement, theme }: PublicSettings): PublicSettings => ({
  dpo: trimmed(dpo),
  jointControllers: jointControllers.map(({ municipality, name, contact, answersFor }) => ({
    municipality: municipality.trim(),
    name: name.trim(),
    contact: trimmed(contact),
    answersFor: trimmed(answersFor),
  })),
  standard: {
    wait: standard.wait,
    hours: trimmed(standard.hours),
    training: trimmed(standard.training),
    supervision: trimmed(standard.supervision),
  },
  statement: statement && {
    ...statement,
    faults: statement.faults.map(({ why, what }) => ({ why, what: trimmed(what) })),
    judge: statement.judge.trim(),
    phone: statement.phone.trim(),
    email: statement.email.trim(),
    officialAddress: statement.officialAddress.trim(),
  },
  theme: theme && { light: theme.light.trim().toLowerCase(), dark: theme.dark.trim().toLowerCase() },
})
