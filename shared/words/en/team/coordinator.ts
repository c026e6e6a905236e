import type { CoordinatorWords } from '../../da/team/coordinator.ts'
import { alerts } from '../alerts/alerts.ts'
import { firstWords } from '../line/firstWords.ts'
import { lineWords } from '../line/lineWords.ts'
import { reportWriter } from './figures/reportWriter.ts'
import { year } from './figures/year.ts'
import { campaigns } from './line/campaigns.ts'
import { numbers } from './line/numbers.ts'
import { load } from './load.ts'
import { audit } from './people/audit.ts'
import { dutyPlan } from './people/dutyPlan.ts'
import { members } from './people/members.ts'
import { deskTexts } from './texts/deskTexts.ts'

export const coordinator = {
  title: 'Coordinator',
  leads: 'Leader',
  tabs: {
    first: 'Make the line ready',
    now: 'Now',
    day: 'Day',
    month: 'Month',
    load: 'Load',
    topics: 'Topics',
    year: 'Since New Year',
    report: 'Annual report',
    alerts: 'Alerts',
    numbers: 'Numbers',
    team: 'Team',
    plan: 'Duty plan',
    audit: 'Log',
    texts: 'Replies and procedures',
    line: 'The line',
  },
  tabsLabel: 'The coordinator’s pages',
  tabGroups: { now: 'Right now', figures: 'Figures', people: 'People and duties', line: 'The line and its numbers' },
  noLines: 'You are neither coordinator nor leader of any line.',
  lineGone: (line) =>
    `${line} is not on your list any more: the line was removed, or you do not coordinate it any longer. What you had not saved of it cannot be saved now.`,
  lineGoneSeen: 'Seen',
  failed: 'The figures could not be fetched.',
  delayed: 'The system is not answering right now. The page keeps trying.',
  again: 'Try again',
  readAt: (clock) => `Read at ${clock}. The last minute may not be counted yet.`,
  readAgain: 'Read anew',
  counted: 'What is counted?',
  madeUp: 'Example: invented figures',
  questions: 'Questions about the numbers, for parents and journalists',

  load,
  campaigns,
  line: lineWords,
  first: firstWords,
  year,
  report: reportWriter,
  alerts,
  numbers,
  texts: deskTexts,
  members,
  dutyPlan,
  audit,

  signedOut: {
    title: 'You are signed out',
    text: 'That happens when you sign out somewhere else, when somebody else signs in in this browser, when you have been signed in for 12 hours, when the page has not been used for long, when your access is switched off, or when your only line was removed. No figures are left on the page.',
    kept: 'Something that you wrote is not saved yet. It stays in this tab. Sign in here again, and it stands where you wrote it. If somebody else signs in here, it is deleted.',
  },
  leaving: {
    unsaved: 'Something that you wrote is not saved. If you sign out, it is deleted.',
    stay: 'Stay here',
    go: 'Sign out and delete it',
    linkShown: 'A link is shown on “Team” that can only be seen now. If you sign out, it is gone, and you must make a new one.',
    goWithoutLink: 'Sign out without the link',
  },

  now: {
    title: 'Right now',
    at: (clock) => `Updated at ${clock}`,
    waiting: 'Waiting',
    longest: 'Longest wait',
    nobodyWaits: 'nobody waits',
    manned: 'Lines with somebody on duty',
    onDuty: 'On duty',
    seats: 'Seats in use',
    seatsOf: (taken, seats) => `${taken} of ${seats}`,
    conversations: 'Conversations',
    table: 'All lines right now',
    all: 'All',
    state: 'State',
    unseated: 'Youths are waiting and nobody is on duty.',
    explained:
      'The figures show only what happens now and are not kept. A youth who is away from the page counts as waiting for as long as the place is held: 1 to 30 minutes. A counsellor on several lines stands with all seats on each. Topics, ages and what is written are not part of this.',
  },

  day: {
    title: 'The day, hour by hour',
    date: 'Date',
    previous: 'The day before',
    next: 'The day after',
    today: 'Today',
    arrived: 'Joined the queue',
    seated: 'Reached a counsellor',
    left: 'Left again',
    notReached: 'Not reached',
    turnedAway: 'Came in vain',
    closed: 'Closed',
    full: 'Full',
    nobody: 'Nobody on duty',
    hour: 'Hour',
    twice: {
      first: (hour) => `${hour} (summer time)`,
      again: (hour) => `${hour} (winter time)`,
      why: 'The clocks went back one hour that night. So the same hour stands twice: first in summer time, then in winter time.',
    },
    total: 'Whole day',
    none: 'Nobody was on the line that day.',
    noneYet: 'Nobody has been on the line today yet.',
    notYet: 'That day has not come yet.',
    deleted: 'The figures of a single day are kept for 14 days. Those of that day are deleted. The month still has its figures.',
    beingDeleted: 'The figures of a single day are kept for 14 days. Those of that day are being deleted hour by hour today.',
    chart: (line, date) => `${line}, ${date}: how many came, were talked with, left and came in vain, hour by hour`,
    peak: (what, n, hour) => `${what}: most at ${hour}, ${n}`,
    most: (n) => `at most ${n}`,
    table: 'The figures, hour by hour',
    explained:
      'A youth counts in the hour when it happened, by the line’s own clock. The same youth counts twice if they come again. “Came in vain” are those who met a closed or full line, and those who left the queue while nobody was on duty. Topic, age, municipality and outcome are not part of this and cannot be added.',
  },

  month: {
    title: 'The month',
    month: 'Month',
    waited: 'Wait',
    waitedAtMost: (minutes) => `Waited at most ${minutes} min`,
    tenths: (of) => `${of} in 10`,
    everybody: 'Everybody',
    waitedOf: (n) => (n === 1 ? 'the one who reached a counsellor' : `of the ${n} who reached a counsellor`),
    waitedOfFirst: (n) => `of the first ${n} who reached a counsellor`,
    rest: 'More figures of the month',
    previous: 'The month before',
    next: 'The month after',
    conversations: 'Conversations',
    byTens: 'counted by tens here',
    running: (n) =>
      n === 0
        ? 'The month is still running. Conversations, minutes, messages, waits and endings are shown by tens, so that nobody can read a single conversation from the figures. The first ten have not ended yet. When the month is over, it is shown whole.'
        : `The month is still running. Minutes, messages, hand-overs and endings are shown for the first ${n} conversations. They grow by ten at a time, so that nobody can read a single conversation from the figures. When the month is over, it is shown whole.`,
    arrived: 'Joined the queue',
    seated: 'Reached a counsellor',
    seatedShare: (percent) => `${percent} % of those who came`,
    left: 'Left before their turn',
    notReached: 'Not reached before closing',
    turnedAway: 'Came in vain',
    turnedAwayParts: (closed, full, nobody) => `closed ${closed}, full ${full}, nobody on duty ${nobody}`,
    minutes: 'Minutes in all',
    minutesEach: (n) => `${n} min on average`,
    messages: 'Messages in all',
    messagesEach: (n) => `${n} on average`,
    handOvers: 'Handed on',
    waits: 'Wait until a counsellor took it',
    waitUpTo: (from, to) => (from === 0 ? `under ${to} min` : `${from}–${to} min`),
    waitOver: (from) => `over ${from} min`,
    endings: 'Who ended the conversation',
    endingNames: {
      mutual: 'Together',
      youth: 'The youth',
      counsellor: 'The counsellor',
      connection: 'The connection',
      timeout: 'Long silence',
    },
    count: 'Count',
    none: 'No figures for the month yet.',
    waitsExplained: 'Everybody who reached a counsellor in the month. Those who left or were not reached are not part of this.',
    waitsRunning: (n) =>
      n === 0
        ? 'Shown once at least ten have reached a counsellor in the month.'
        : `The first ${n} who reached a counsellor in the month. They grow by at least ten at a time.`,
    endingsRunning: (n) =>
      n === 0
        ? 'Shown once ten conversations have ended.'
        : `The first ${n} conversations that ended in the month. They grow by ten at a time.`,
    endingsExplained:
      'All conversations that ended in the month. A place in the queue that never became a conversation is not part of this.',
    explained:
      'The figures are summed for the month and cannot be split. Length and messages are counted per month only, never per counsellor. Topics and ages are not part of this.',
  },
} satisfies CoordinatorWords
