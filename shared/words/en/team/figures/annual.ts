import type { AnnualWords } from '../../../da/team/figures/annual.ts'
import { allQuoted } from '../lists.ts'

export const annual = {
  title: (line, year) => `Annual report ${year}: ${line}`,
  draft: 'Draft. The report is not locked yet.',
  frozen: (date) => `Locked on ${date}. The report does not change any more.`,

  short: 'The year in short',
  introduction: 'Introduction',
  who: 'Who wrote to us?',
  what: 'What was it about?',
  how: 'How did it go?',
  waits: 'How long did they wait?',
  change: 'What has changed?',
  effect: 'The effect over the years',
  goals: (year) => `Goals and status for ${year}`,
  closing: 'In closing',
  explain: 'How to read the numbers',

  whole: 'The whole year',
  soFar: (year) => `${year} (running)`,
  from: (period, title) => `${period}: ${title}`,
  inNone: (title) => `${title} in any of the periods`,
  named: (name, title) => `${name}${name.endsWith('?') ? '' : '.'} ${title}`,
  sentence: (title) => `${title}.`,
  addedUp: (periods) =>
    `“The whole year” is ${periods} periods added up: the lowest numbers by themselves and the highest by themselves. So its range is wider.`,
  folded: (n) => (n === 1 ? '1 row with 0 to 4 conversations is not shown.' : `${n} rows with 0 to 4 conversations each are not shown.`),
  comes: (year, when, tables) =>
    `${year} is not over yet. The numbers of the ${tables.length === 1 ? 'table' : 'tables'} ${allQuoted(tables)} come on ${when}.`,
  nothingPublished: 'The line has published no numbers about topics for that year.',
  notPublished: 'The line has not published these numbers for that year.',
  wholeLacks: 'One of the periods of the year is withheld, so the whole year cannot be added up.',

  came: {
    name: 'Contacts',
    title: (arrived, seated) => `${arrived} came into the queue, and ${seated} reached a counsellor`,
    none: 'Nothing was counted on the line in that year.',
    note: 'Counted: each visit to the queue, once. The same youth counts again when coming again. “Reached a counsellor” are those whose conversation began. “Left again” are among those who came into the queue, also when nobody was on duty. Not counted: who the youth is. These numbers are exact.',
    arrived: 'Came into the queue',
    seated: 'Reached a counsellor',
    left: 'Left again before a conversation',
    notReached: 'Not reached before closing',
    closed: 'Met a closed line',
    full: 'Met a full line',
  },
  waited: {
    name: 'Waiting time',
    atMost: (minutes) => `Nine of ten of those who reached a counsellor waited at most ${minutes} min.`,
    over: 'More than one of ten of those who reached a counsellor waited longer than we measure',
    tooFew: 'There are fewer than ten waits, and they are not shown',
    note: 'Counted: those who reached a counsellor, and only in steps of minutes. Lined up by how long they waited, the middle one stands in the middle, and the ninth of ten has only a tenth behind. A dash means that there were fewer than ten waits, or that the wait was over 90 minutes. Not counted: those who left again or were not reached.',
    of: 'Waits in all',
    withinFive: 'Waited at most 5 minutes',
    half: 'The middle one waited, in minutes',
    nineOfTen: 'The ninth of ten waited, in minutes',
  },
  changed: {
    came: (year, now, before, then) => `In ${year} ${now} came into the queue. In ${before} it was ${then}.`,
    seated: (year, now, before, then) => `In ${year} ${now} reached a counsellor. In ${before} it was ${then}.`,
    more: (table, names, than) => `${table}: More than in ${than}: ${allQuoted(names)}.`,
    fewer: (table, names, than) => `${table}: Fewer than in ${than}: ${allQuoted(names)}.`,
    none: (than) => `None of the numbers from the forms lies clearly above or below those of ${than}.`,
    first: 'There is no whole year before it to compare with.',
    running: 'The year is running. We compare it with the year before once it is over.',
    topicsNote:
      'We write “more” and “fewer” only where two ranges do not overlap. A year with several periods is added up: the lowest numbers by themselves and the highest by themselves.',
  },
  effects: {
    name: 'The effect, year by year',
    asked:
      'The youth can choose a mood before and after the conversation. Afterwards we also ask whether it helped to write, and whether the youth would write again. It is fine to skip. So satisfaction is asked about in the same way all year.',
    better: (years) => `More felt better than worse: ${years.join(', ')}`,
    worse: (years) => `More felt worse than better: ${years.join(', ')}`,
    level: 'The numbers do not show whether more felt better or worse',
    note: 'Counted: youths who answered after the conversation. Not counted: those who answered “a little”, “maybe” or the same mood before and after, and those who did not answer. How many answered is not published, so no share can be worked out. A dash means that the year has no numbers.',
    rows: {
      'F better': 'Mood: better',
      'F worse': 'Mood: worse',
      'V|got got|yes': 'Did it help to write? Yes',
      'V|got got|no': 'Did it help to write? No',
      'V|back back|yes': 'Would you write again? Yes',
      'V|back back|no': 'Would you write again? No',
    },
  },

  statuses: { reached: 'Reached', partly: 'Partly reached', begun: 'Begun', 'not-begun': 'Not worked on' },
  status: (status) => `Status: ${status}.`,
  noStatus: 'Status: not written yet.',
  fromSource: (source) => `Source: ${source}.`,
  noGoals: 'No goals have been written for the year.',
  theme: 'Theme',
  unconfirmed: 'This text is not part of the report yet. It has numbers that are in none of the tables and are not confirmed.',

  explained: [
    'Topics, ages, outcomes and answers are shown as a range: the true number lies somewhere between its two ends. 0 to 4 always looks the same, so nobody can see whether it is none, one or four. That is how we look after the young people.',
    'A table may be withheld. That is done to look after the young people, and now and then by lot. It does not come later either.',
    'The numbers about young people come from the form that the counsellor fills in, and from the questions that the youth may answer afterwards. What is written in the conversation is not counted and not kept.',
    '112 and notification are only ticks in the counsellor’s form. The numbers do not say how many cases came of it.',
    'Each sentence with a number is made from the tables. “More” and “fewer” stand only where two ranges do not overlap. The coordinator wrote the parts Introduction, Goals and status, and In closing. They stand as they were written, also where that is in Danish.',
  ],
} satisfies AnnualWords
