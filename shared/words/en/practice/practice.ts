import type { practice as danish } from '../../da/practice/practice.ts'

/** Practice with invented youths: on the desk, and as the name of the line there. */
export const practice: typeof danish = {
  mark: 'PRACTICE',
  lineName: (line: string) => `PRACTICE · ${line}`,
  title: 'Practise',
  lead: 'Practise with invented youths. There is no real person at the other end. They answer, ring and write as in a real chat.',
  notOnDuty: 'While you practise you are not on duty. No youth is sent to you.',
  start: 'Begin to practise',
  state: 'Practising',
  stop: 'Stop practising',
  lineLegend: 'Which line do you practise on?',
  choose: 'With whom do you want to practise?',
  chooseHint: 'The youth joins the queue and rings you.',
  fast: 'Those who come next write six times as fast',
  call: 'Let come',
  callWho: (who: string) => `Let come: ${who}`,
  standings: { coming: 'on the way', waiting: 'waiting in the queue', talking: 'in a talk', over: 'gone', failed: 'did not come' },
  sendAway: 'Send away',
  sendAwayWho: (who: string) => `Send away: ${who}`,
  counted: 'Nothing of it is counted. Acute tells nobody, and the form is not saved.',
  youthsWait: (n: number) =>
    n === 1 ? '1 real youth is waiting. Stop practising and go on duty.' : `${n} real youths are waiting. Stop practising and go on duty.`,
  nobodyElse: 'Nobody else practises on the line right now.',
  noColleague: 'No colleague is in this practice.',
  acute: 'This is practice. Nobody is told of Acute.',
  formNote: 'This is practice. The form is checked, but not saved and not counted.',
  failed: 'The youth could not come. Try again in a moment.',
}
