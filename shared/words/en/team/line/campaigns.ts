import type { campaigns as da } from '../../../da/team/line/campaigns.ts'

export const campaigns: typeof da = {
  title: 'Campaigns',
  explained:
    'A campaign is some days on which you expect more youths than usual, such as a week of visits to schools. The days are marked on this page and in "Duty plan", so that you can see why more came.',
  none: 'There are no campaigns yet.',
  noneAhead: 'No campaign is running or coming.',
  past: (n) => `Over (${n})`,
  add: 'Write a campaign',
  newOne: 'New campaign',
  changing: (name) => `Change "${name}"`,
  example: 'Example',
  standings: { now: 'Running', ahead: 'Coming', past: 'Over' },
  days: (from, to, n) => (n === 1 ? from : `${from} – ${to} (${n} days)`),
  times: (n) => `${n} times as many`,
  asUsual: 'as many',
  expects: (times) => `You expect ${times} youths as usual.`,
  adds: (n) => (n === 1 ? '1 more counsellor on duty at a time.' : `${n} more counsellors on duty at a time.`),
  addsNone: 'Nobody extra on duty.',
  onPage: (text) => `On the line's page: "${text}"`,
  notOnPage: "Nothing on the line's page.",

  fields: {
    name: 'Name',
    from: 'First day',
    to: 'Last day',
    factor: 'How many youths do you expect?',
    seats: 'Extra counsellors on duty at a time',
    text: "Text on the line's page",
  },
  hints: {
    name: 'Only for you. Youths do not see it.',
    seats: '"Duty plan" says how many are missing on those days.',
    text: 'May be empty. It stands on the page day and night on those days, but not while the line is closed or full. So the page invites nobody who cannot join the queue.',
  },
  faults: {
    'name-empty': () => 'Write a name, such as "School visits, week 40".',
    'name-long': () => 'The name is too long. Use at most 60 characters.',
    'date-unknown': () => 'Choose a day that is in the calendar.',
    'ends-before': () => 'The last day is before the first. Choose the same day or a later one.',
    'too-many-days': () => 'A campaign can last at most 92 days. Choose an earlier last day, or make two of it.',
    'too-far': () => 'Choose a first day at most a year ahead.',
    'too-old': () => 'Those days are not shown on this page any more. Choose days within the last 15 months.',
    'days-taken': (name) => `Some of the days belong to the campaign "${name}". Choose other days, or change that campaign first.`,
    'text-in-one': () => 'The text is missing in one language. Write it in both, or leave both empty.',
    'text-long': () => 'The text is too long. Use at most 200 characters in each language.',
    'unseen-signs': () =>
      'There are signs here that nobody can see. They may have come with a copied text. Empty the box and type the text yourself.',
  },
  toPutRight: (n) => (n === 1 ? 'One field must be put right.' : `${n} fields must be put right.`),
  full: 'The line has 40 campaigns and can have no more. Remove one that is over first.',
  save: 'Save',
  cancel: 'Close without saving',
  change: 'Change',
  changeNamed: (name) => `Change the campaign ${name}`,
  remove: 'Remove',
  removeNamed: (name) => `Remove the campaign ${name}`,
  undo: 'Undo',
  saved: (name) => `"${name}" is saved.`,
  removed: (name) => `"${name}" is removed. Its text is gone from the line's page.`,
  back: (name) => `"${name}" is here again.`,
  notBack: (name) => `"${name}" could not be brought back.`,
  cancelled: 'Nothing is saved.',
  changedMeanwhile: (name) => `Somebody else has changed "${name}" since you read it. Here it is as it stands now.`,
  newer: 'Somebody else saved the campaign while you were writing. Nothing is saved yet. What differs is marked:',
  goneMeanwhile: 'Somebody else removed the campaign while you were writing. Save again if it should be here all the same.',
  mine: 'Yours',
  theirs: 'What stands now',
  keepMine: 'Use mine',
  takeTheirs: 'Use what stands now',

  marks: {
    today: (name, times) => `There is a campaign today: "${name}". You expect ${times} youths as usual.`,
    inWeeks: 'There was a campaign in those weeks:',
    inRow: (name, n) => (n === 1 ? `Campaign: ${name}, 1 day` : `Campaign: ${name}, ${n} days`),
    one: (name, days, times) => `${name}, ${days}. You expected ${times} as usual.`,
    day: 'campaign',
    key: 'Month or quarter with a campaign',
    explained: 'The numbers are sums over the weeks. They do not say how many came on a single day of the campaign.',
  },

  plan: {
    title: 'Campaigns and the plan',
    write: 'Campaigns are written under "Load"',
    explained:
      'The youths expected are the mean of the last twelve whole weeks in the opening hours of that day, times what you expect of the campaign. "Missing" are the extra counsellors of the campaign for whom nobody is planned beside the plan of the week.',
    table: 'Days with a campaign: youths expected, and counsellors missing',
    day: 'Day',
    campaign: 'Campaign',
    expected: 'Youths expected',
    missing: 'Missing',
    expects: (n, usual) => `${n} (${usual} otherwise)`,
    busiest: (hours, n) => `most at ${hours}: ${n}`,
    unknown: 'too few weeks to say',
    lacks: (n, from, to) => (n === 1 ? `1 counsellor between ${from} and ${to}` : `up to ${n} counsellors between ${from} and ${to}`),
    lacksNone: 'nobody',
    more: 'More days appear when they are nearer.',
    noOpenDays: 'The line is not open on any of those days.',
  },

  trial: {
    how: 'As many youths',
    usual: 'as in the last weeks',
    one: (name, times) => `as in "${name}": ${times}`,
    finding: (change, when, name, tried, now) =>
      `${change} ${when} in the campaign "${name}": ${tried} get through within 5 minutes (${now} with the number on duty now)`,
    same: (change, when, name, now) =>
      `${change} ${when} in the campaign "${name}" hardly changes anything: ${now} get through within 5 minutes, now and in the trial`,
    assumed: (name, times) =>
      `In the trial ${times} youths come as in the last weeks. That is what you yourselves expect of the campaign "${name}", and it is not measured. Talks are taken to be as long as usual.`,
    inBasis: (n) =>
      n === 1
        ? 'One of the days that it rests on lay in a campaign. More may have come than usual.'
        : `${n} of the days that it rests on lay in a campaign. More may have come than usual.`,
  },
}
