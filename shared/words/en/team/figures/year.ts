import type { year as danish } from '../../../da/team/figures/year.ts'

export const year = {
  title: 'Since New Year',
  past: (year) => `The year ${year}`,
  printed: 'The anonymous chat',
  upTo: (year, date) => `${year} up to ${date}`,
  choose: 'Year',
  previous: 'The year before',
  next: 'The year after',
  nothingYet: (year) => `Nothing was counted in ${year}.`,
  running:
    'The year is still running. How many came is counted up to now. The waits of the month that is running grow by at least ten at a time, so that nobody can read a single conversation from the figures.',
  sideBySide: 'The lines side by side',
  finding: (arrived, seated, lines) =>
    lines > 1
      ? `${arrived} joined the queue on the ${lines} lines, and ${seated} reached a counsellor`
      : `${arrived} joined the queue, and ${seated} reached a counsellor`,
  table: (year) => `${year}, line by line`,
  line: 'Line',
  all: 'All lines',
  waitedOver: (minutes) => `Waited over ${minutes} min`,
  overOneInTen: 'More than 1 in 10',
  waitedOf: (n) => `of ${n} waits`,
  explained:
    'A visit to the queue counts once. The same youth counts again if they come again or go to another line. “Reached a counsellor” are those whose conversation began. “Left before a conversation” is of those who joined the queue, also when nobody was on duty. Waits are counted only for those who reached a counsellor, and only in spans of minutes; fewer than ten are not shown. Topic, age, municipality and outcome are not part of the table of the lines.',
} satisfies typeof danish
