import type { TopicsWords } from '../../../da/team/figures/topics.ts'
import { allQuoted, eitherQuoted } from '../lists.ts'
import { all, together } from '../together.ts'
import { trend } from './trend.ts'

const MOST_LISTED = 5
const listed = (names: string[]) =>
  names.length > MOST_LISTED
    ? `${names
        .slice(0, MOST_LISTED - 1)
        .map((name) => `“${name}”`)
        .join(', ')} and ${names.length - MOST_LISTED + 1} more`
    : allQuoted(names)

export const topics = {
  title: 'Topics',
  period: 'Period',
  year: (year) => `all of ${year}`,
  quarter: (n, year) => `quarter ${n} of ${year}`,
  half: (n, year) => `half ${n} of ${year}`,
  explained:
    'The numbers come from the form that the counsellor fills in, and from the questions that the youth may answer afterwards. Each number is shown as a range: the true number lies somewhere between its two ends. 0 to 4 always looks the same, so nobody can see whether it is none, one or four. What is written in the conversation is not part of this.',
  nothingYet: 'The line has not published any numbers about topics yet.',
  running: (period, when) => `${period} is not over yet. The numbers come on ${when}.`,
  tooFew: (year) =>
    `In ${year} there are no numbers about topics. There were fewer than 30 conversations in twelve months, and numbers about so few can give away who has written.`,
  lost: (period) =>
    `There will be no numbers about topics for ${period}. The system was restored from a backup, and nobody knows whether the numbers were shown before. Shown again, they could, together with the old ones, give away something about the youths.`,
  withheld: 'This table is held back and will not come later either. That is done to protect the youths, and now and then by lot.',
  broken: (n) =>
    `Somebody has changed or removed a published table. So the page shows none of them. Tell those who run the system: it begins at table number ${n}.`,
  band: (low, high) => `${low} to ${high}`,
  countOf: { form: 'Conversations, from and to', survey: 'Answers, from and to' },
  one: (name, band) => `${name}: ${band}`,
  unsure: 'The numbers do not show which of them is the largest.',
  whole: 'Counted',
  left: 'Not counted',
  more: (names, than) => `More than in ${than}: ${listed(names)}.`,
  fewer: (names, than) => `Fewer than in ${than}: ${listed(names)}.`,
  noChange: (than) => `None of the numbers is clearly above or below those of ${than}.`,
  withheldBefore: (than) => `${than} is held back, so there is nothing to compare with.`,
  unlikeBefore: (than) => `The period before is ${than}. It is not as long, so the numbers are not compared.`,
  among: (names) => `The largest is one of these: ${eitherQuoted(names)}`,
  trend,
  folded: (n) => (n === 1 ? '1 with 0 to 4 conversations' : `${n} with 0 to 4 conversations each`),
  together,
  all,
  download: (table) => `Download “${table}” as CSV`,
  age: 'Age',
  ages: { '12-14': '12–14', '15-17': '15–17', '18-20': '18–20', '21-25': '21–25', outer: 'Under 12 or over 25' },
  cells: {
    concern_or_acute: 'Concern or acute',
    yes: 'Contact before',
    better: 'Better',
    worse: 'Worse',
    'got|yes': 'Yes',
    'got|no': 'No',
    'back|yes': 'Yes',
    'back|no': 'No',
    school: 'School',
    internet: 'The internet',
    friend: 'A friend',
    counsellor_or_teacher: 'A counsellor or teacher',
    ssp: 'SSP',
    poster: 'A poster',
  },
  tables: {
    Q: {
      name: 'Topics',
      few: 'No topic reached 5 conversations',
      level: 'No topic is clearly above all others',
      most: (names) => `Most conversations: ${allQuoted(names)}`,
      whole: 'conversations with a form in the period. A conversation may have up to three topics, so the numbers cannot be added up.',
      left: 'forms about pranks and wrong numbers. How many forms there are is not published.',
    },
    Qd: {
      name: 'Topics in detail',
      few: 'None of the topics shown reached 5 conversations',
      level: 'None of the topics shown is clearly above the others',
      most: (names) => `Most conversations among the topics shown: ${allQuoted(names)}`,
      whole: 'conversations with a form in the year. A conversation may have up to three topics.',
      left: 'self-harm, suicidal thoughts and suicide attempts, and at least one topic more of each group. They are part of the number of their group only.',
    },
    P: {
      name: 'The main topic',
      few: 'No topic was the main one in 5 conversations',
      level: 'No topic is clearly above all others',
      most: (names) => `Most often the main topic: ${allQuoted(names)}`,
      whole: 'conversations in the year of which the counsellor chose one topic as the main one.',
      left: 'conversations without a main topic.',
    },
    A: {
      name: 'Age',
      few: 'No age group reached 5 conversations',
      level: 'No age group is clearly above all others',
      most: (names) => `Most conversations with a known age: ${allQuoted(names)}`,
      whole: 'conversations in the year of which the age is known. Under 12 and over 25 are counted together.',
      left: 'conversations of which the age is not known.',
    },
    TA: {
      name: 'Topic and age',
      few: 'No topic reached 5 conversations in any known age group',
      level: 'No topic in any age group is clearly above all others',
      most: (names) => `Most conversations with a known age: ${allQuoted(names)}`,
      whole: 'conversations in the year of which the age is known. A conversation may have up to three topics.',
      left: 'conversations of which the age is not known.',
    },
    O: {
      name: 'What came of it?',
      few: 'None of the outcomes shown reached 5 conversations',
      level: 'None of the outcomes shown is clearly above the others',
      most: (names) => `Most often of the outcomes shown: ${allQuoted(names)}`,
      whole:
        'conversations with a form in the period. A conversation may have up to three outcomes. 112 and reports are ticks on the form, not cases.',
      left: 'conversations with “None of these”.',
    },
    S: {
      name: 'Concern or acute',
      few: 'Concern or acute did not reach 5 conversations',
      level: 'Concern or acute',
      most: () => 'Concern or acute',
      whole: 'conversations in the period in which the counsellor ticked concern or acute.',
      left: 'conversations without concern. So no share can be worked out.',
    },
    F: {
      name: 'Mood before and after',
      few: 'Neither better nor worse reached 5 answers',
      level: 'The numbers do not show whether more felt better or worse',
      most: (_, cells) => (cells[0] === 'better' ? 'More felt better than worse' : 'More felt worse than better'),
      whole: 'youths who chose a mood both before and after the conversation.',
      left: 'youths with the same mood before and after, and youths who did not answer. How many answered is not published.',
    },
    'V|got': {
      name: 'Did it help to write?',
      few: 'Neither yes nor no reached 5 answers',
      level: 'The numbers do not show whether more said yes or no',
      most: (_, cells) => (cells[0] === 'got|yes' ? 'More said yes than no' : 'More said no than yes'),
      whole: 'youths who answered yes or no after the conversation.',
      left: '“a little”, and youths who did not answer. How many answered is not published.',
    },
    'V|back': {
      name: 'Would you write to us another time?',
      few: 'Neither yes nor no reached 5 answers',
      level: 'The numbers do not show whether more said yes or no',
      most: (_, cells) => (cells[0] === 'back|yes' ? 'More said yes than no' : 'More said no than yes'),
      whole: 'youths who answered yes or no after the conversation.',
      left: '“maybe”, and youths who did not answer. How many answered is not published.',
    },
    C: {
      name: 'Contact before',
      few: 'Contact before did not reach 5 conversations',
      level: 'Contact before',
      most: () => 'Contact before',
      whole: 'conversations in the year with a youth who had been in contact before.',
      left: '“no” and “not asked”. So no share can be worked out.',
    },
    G: {
      name: 'Offers given',
      few: 'None of the offers shown reached 5 conversations',
      level: 'None of the offers shown is clearly above the others',
      most: (names) => `Most often of the offers shown: ${allQuoted(names)}`,
      whole: 'conversations in the year in which the counsellor gave an offer. A conversation may have up to three.',
      left: 'conversations without an offer.',
    },
    L: {
      name: 'Municipality',
      few: 'No municipality reached 5 conversations',
      level: 'No municipality is clearly above all others',
      most: (names) => `Most conversations with a known municipality: ${allQuoted(names)}`,
      whole: 'conversations in the year of which the municipality is known.',
      left: 'conversations of which the municipality is not known.',
    },
    H: {
      name: 'Where did you hear of us?',
      few: 'None of the answers shown was given 5 times',
      level: 'None of the answers shown is clearly above the others',
      most: (names) => `Most often of the answers shown: ${allQuoted(names)}`,
      whole: 'youths who answered after the conversation in the course of the year.',
      left: '“somewhere else”, and youths who did not answer.',
    },
  },
} satisfies TopicsWords
