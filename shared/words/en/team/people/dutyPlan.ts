import type { dutyPlan as danish } from '../../../da/team/people/dutyPlan.ts'

export const dutyPlan = {
  title: 'Duty plan',
  kinds: { duty: 'Who has a shift', onCall: 'Who is on call' },
  hints: {
    duty: 'The plan says who is to come. It puts nobody on duty: counsellors go on duty themselves.',
    onCall: 'The plan says which leader is on call when. Outside the hours that stand here, nobody is on call.',
  },
  nobodyMay: {
    duty: 'There are no counsellors on the line yet. Invite one on “Team”.',
    onCall: 'There are no leaders on the line yet. Give a colleague the role of leader on “Team”.',
  },
  onCallNow: (names) => `On call now: ${names}`,
  noneOnCall: 'Nobody is on call now.',
  week: 'The week',
  dates: 'Single days on which the plan of the week does not hold',
  noDates: 'None. The plan of the week holds on every day.',
  nobody: 'Nobody',
  span: (from, to, name) => `${from}–${to} ${name}`,
  nextDay: 'until the next day',
  gone: (name) => `${name} (no longer has the role)`,
  change: (day) => `Change ${day}`,
  changeShort: 'Change',
  date: 'Date',
  addDate: 'Make a plan for the day',
  edit: {
    from: 'From',
    to: 'To',
    person: 'Person',
    choose: 'Choose',
    hint: 'Write the time as 15 or 15:30. If the shift ends after midnight, just write the time: 21 to 1.',
    add: 'One more shift',
    remove: (n) => `Remove shift ${n}`,
    removeShort: 'Remove',
    save: 'Save the day',
    cancel: 'Cancel',
    back: 'Use the plan of the week again',
    row: (n) => `Shift ${n}`,
  },
  faults: {
    clock: 'Write the time as 15 or 15:30, between 0 and 24.',
    same: 'Start and end are the same time. Write when the shift ends.',
    person: 'Choose who it is.',
  },
  said: {
    saved: 'Saved.',
    past: 'Choose a day from today on, within a year.',
    cannot: (names) =>
      `${names} cannot be put on the plan: the role or the access was taken away. Choose somebody else, or remove the shift.`,
  },
  newer: (by) => `${by} saved that day while you were writing. It now says:`,
  somebody: 'Somebody',
  keepMine: 'Save mine all the same',
  takeTheirs: 'Keep what it says now',

  demand: {
    title: 'The plan beside those who usually come',
    table: 'People planned, and young people who usually come, hour by hour',
    hour: 'Hour',
    expected: (mean) => `${mean} came`,
    open: 'open, nobody planned',
    explained:
      'On top stands how many are planned in the hour. Below it, how many young people joined the queue in that hour on average, in the last twelve whole weeks. Those who met a closed or full line are not counted.',
    noFigures: 'There are not twelve whole weeks of figures yet. So only the plan stands here.',
  },
  gaps: {
    title: 'Open in the next 14 days with nobody on the plan',
    none: 'All opening hours of the next 14 days have somebody on the plan.',
    more: (n) => (n === 1 ? 'And once more.' : `And ${n} more times.`),
    span: (day, from, to) => `${day}, ${from}–${to}`,
    overDays: (day, from, lastDay, to) => `${day}, ${from} to ${lastDay}, ${to}`,
  },
  wasUnmanned: {
    title: 'Open in the last 14 days with nobody on duty',
    hour: (day, hour, minutes) =>
      `${day}, ${hour}: ${minutes >= 60 ? 'the whole hour' : minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
    explained: 'The server looks once a minute. While it is down, the minute is not counted. A counsellor on a pause is on duty.',
  },
  inVain: {
    title: 'Hours of the last 14 days in which young people left while nobody was on duty',
    hour: (day, hour, n) => `${day}, ${hour}: ${n === 1 ? '1 young person' : `${n} young people`}`,
    explained: 'It was counted when it happened.',
  },
} satisfies typeof danish
