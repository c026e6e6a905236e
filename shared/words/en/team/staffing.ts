import type { staffing as danish } from '../../da/team/staffing.ts'

export const staffing = {
  title: 'If more were on duty',
  intro: 'Choose some hours, and how many are on duty. The page then works out how many youths get through within 5 minutes.',
  weekday: 'Weekday',
  from: 'From',
  to: 'To',
  now: 'On duty now',
  tried: 'On duty in the trial',
  seatsEach: 'Talks at once, each',
  ask: 'Work it out',
  asking: 'Working it out …',
  toAfterFrom: 'Choose an end that is later than the start.',
  another: 'Choose another number for the trial than for now. Then there is something to compare.',
  hours: (weekday, from, to) => `${weekday} ${from}–${to}`,
  more: (n) => (n === 1 ? 'One counsellor more' : `${n} counsellors more`),
  fewer: (n) => (n === 1 ? 'One counsellor fewer' : `${n} counsellors fewer`),
  finding: (change, when, tried, now) => `${change} ${when}: ${tried} get through within 5 minutes (against ${now} now)`,
  over: (n) => `more than ${n} in 10`,
  about: (n) => `about ${n} in 10`,
  all: 'nearly all',
  none: 'hardly anybody',
  table: 'How many get through within 5 minutes',
  duty: 'On duty',
  likely: 'Get through',
  quarter: 'Over twelve weeks',
  week: 'In a single week',
  onDuty: (which, n) => (which === 'now' ? `Now: ${n}` : `In the trial: ${n}`),
  span: (low, high) => (low === high ? `${low} in 10` : `${low} to ${high} in 10`),
  sure: 'Eight in ten of the trials lie within the span. A single week varies most, because few youths come in it.',
  restsOn: 'What this rests on',
  basis: (arrived, weeks, talks, minutes) =>
    `${arrived} youths who joined the queue in those hours over ${weeks} weeks, and ${talks} conversations that lasted ${minutes} minutes on average.`,
  assumed: [
    'How many were on duty is not kept. The page uses the number that you chose, and the same number before and after the chosen hours.',
    'How much conversations differ in length is not kept. The page tries both like and very unlike lengths.',
    'How long youths wait before they leave is worked out from the waits of the last months and from how many left.',
    'The page takes it that up to one shift in twenty falls out, that it is urgent for few youths, and that weeks differ.',
    'The opening hours are those of today. After closing nobody gets through.',
    'If the wait becomes shorter, more youths may come. That is not part of this, nor are holidays and campaigns.',
    'In a month that is running up to nine conversations may be missing. The span allows for that.',
  ],
  lost: {
    'as-counted': null,
    'more-than-counted':
      'Take care: with the number on duty now, more youths go without a conversation in the trial than were counted. Perhaps more are on duty than you chose.',
    'fewer-than-counted':
      'Take care: more youths without a conversation were counted than the trial gives with the number on duty now. Perhaps fewer are on duty than you chose.',
  },
  why: {
    closed: 'The line is not open in all of those hours. Choose hours within the opening hours.',
    'few-weeks': (is, needed) =>
      `This takes ${needed} weeks that are over, besides the line’s first four. There are ${is}. Until then nothing is shown, because it would be a guess.`,
    'few-arrived': (is, needed) =>
      `In those hours ${is} youths have come. This takes at least ${needed}. Choose more hours, or ask again later.`,
    'few-talks': (is, needed) =>
      `This takes at least ${needed} conversations in the last months. There are ${is}. Until then nothing is shown, because it would be a guess.`,
  },
} satisfies typeof danish
