import type { reportWriter as danish } from '../../../da/team/figures/reportWriter.ts'

export const reportWriter = {
  title: 'Annual report',
  year: 'Year',
  previous: 'The year before',
  next: 'The year after',
  language: 'Language of the report',
  write: 'Write goals and texts',
  stopWriting: 'Close the boxes',
  print: 'Print',
  contents: 'Contents',
  byCoordinator: 'Written by the coordinator',
  changed: 'Somebody has changed or removed the locked report. So this page does not show it. Tell those who run the system.',
  frozenAlready: (by) => `${by} has locked the report. The texts cannot be changed any more.`,

  rule: 'Do not write about single young people. Numbers about young people must be in the tables.',
  why: 'In a small town a number can show who has written. So we ask about each number that is not published, also when it is written in words.',
  keeping:
    'What you write is saved as you write, and other coordinators of the line can see it. Without a connection it stays in this tab until the connection is back, also if you load the page again.',
  saved: (clock) => `Everything is saved. Last at ${clock}.`,
  nothingChanged: 'Everything is saved.',
  saving: 'Saving …',
  waiting: 'Not saved yet. It is in this tab, and we try again.',
  tooLong: 'There is too much text in one box. Make it shorter, and it can be saved.',
  lockedMeanwhile:
    'Somebody else has locked the report. What you have written since then is not in it. Copy it from here if you want to use it.',

  leftOver: 'This was not saved before the report was locked. It is not in the report. Copy it if you want to use it.',
  dropLeftOver: 'Delete it',

  introduction: 'Introduction',
  closing: 'In closing',
  themes: 'Themes and goals',
  theme: (n) => `Theme ${n}`,
  themeTitle: 'Name of the theme',
  goal: (n) => `Goal ${n}`,
  goalText: 'Goal',
  status: 'Status',
  noStatus: 'Not judged yet',
  said: 'What has happened?',
  source: (from) => `Source: ${from}`,
  addTheme: 'Add a theme',
  removeTheme: (title) => `Remove the theme “${title}”`,
  addGoal: (title) => `Add a goal to “${title}”`,
  removeGoal: (n, title) => `Remove goal ${n} from “${title}”`,
  takenOut: 'It has been taken out.',
  undo: 'Undo',
  newTheme: 'New theme',
  left: (n) => (n === 1 ? '1 character left' : `${n} characters left`),

  strange: (n) =>
    n === 1
      ? 'One number is not in the tables. The text is not part of the report until you have confirmed the number or changed it.'
      : `${n} numbers are not in the tables. The text is not part of the report until you have confirmed them or changed them.`,
  confirm: (number) => `“${number}” cannot lead to a single young person`,

  newer: (by, clock) => `${by} saved this while you were writing (at ${clock}). Nothing is lost. Choose what it should say:`,
  somebody: 'Somebody else',
  mine: 'Your text',
  theirs: (by) => `The text by ${by}`,
  removed: 'The theme has been removed.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take the other',

  freeze: 'Lock the report',
  freezeHint: 'A locked report never changes. Nobody can correct it or unlock it, not even we.',
  freezeRead: 'I have read the report. No text and no number can lead to a single young person.',
  notOver: (year) => `The report can be locked once ${year} is over and all its numbers are published.`,
  unsaved: 'The report can be locked once everything is saved.',
  numbersLeft: 'The report can be locked once each number is confirmed or changed.',
  answers: {
    already: 'The report is locked already.',
    newer: 'Somebody else has changed a text. Read the report again, and then lock it.',
    numbers: 'The report can be locked once each number is confirmed or changed.',
    running: 'Not all numbers of the year are published yet.',
  },
} satisfies typeof danish
