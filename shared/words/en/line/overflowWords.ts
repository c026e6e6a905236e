import type { overflowWords as danish } from '../../da/line/overflowWords.ts'

export const overflowWords: typeof danish = {
  always: 'Always',
  otherwise: 'All other times',
  span: (n) => `Times ${n}`,
  daysOf: (n) => `Days, times ${n}`,
  waysOf: (when) => `Where young people may go: ${when}`,
  add: 'Add times',
  remove: (n) => `Remove times ${n}`,
  lines: 'Other lines here',
  linesHint: 'The page tells the young person that the counsellor may sit in another town.',
  numbers: 'National offers',
  noNumbers: 'There are no national numbers here.',
  numbersHint: 'The ones you choose stand first on the page. 112 is always there.',
  onlyHelp: 'Only the usual help',
  hour: 'Time',
  now: 'As it is now',
}
