import type { load as danish } from '../../da/team/load.ts'

export const load = {
  title: 'Load',
  nothingYet: 'Nothing has been counted on this line yet. When the first youths come, the figures stand here.',
  deleted: 'Waits are kept by month only, never by hour or by day. The last year is shown here. Older sums are kept, but not shown here.',
  explained:
    'The figures only say when the line is used, and whether it keeps up. Topic, age, municipality and outcome are not part of this and cannot be added. Days and hours follow the line’s own clock. The same youth counts twice if they come again.',
  quarter: (year, quarter) => `Quarter ${quarter} of ${year}`,

  today: {
    title: 'Today against the usual',
    begun: 'The day has only just begun',
    came: (until, n) => `By ${until}:00, ${n} have come`,
    beside: (until, n, weekday, usual) => `By ${until}:00, ${n} have come. On a usual ${weekday}, ${usual} have come by then on average`,
    of: (weekday, weeks) => `The usual is the mean of every ${weekday} in the latest ${weeks} weeks that are over.`,
    tooFewWeeks:
      'There are not enough weeks yet to say what is usual. That takes four whole weeks that are over. The first four weeks are not used, since the line may have opened in the middle of them.',
    table: 'Joined the queue, today and usually, hour by hour',
    now: 'Today',
    usual: 'Usual',
    running: (hour) => `${hour} (running)`,
    none: 'Nobody has come today, and usually nobody comes on this weekday.',
    explained:
      'The bar is today, the mark is the usual. The numbers are those who joined the queue. Those who met a closed or full line are not part of this.',
  },

  heat: {
    title: 'When in the week',
    choose: 'Weeks',
    runningChoice: (span) => `${span} (running)`,
    twelve: (span) => `Twelve weeks: ${span}`,
    over: (span, weeks) =>
      `${span}. Each number is the sum of the same hour of the same weekday in the ${weeks === 12 ? 'twelve' : 'four'} weeks.`,
    deleted:
      'The figures of a single day are deleted after 14 days. What is left is the sum of each hour of the week over four weeks. So nobody can see afterwards whether four youths in one cell came on the same Tuesday or on four.',
    running: (span) => `${span}. The four weeks are still running: this is what is counted up to now.`,
    when: (weekday, hours) => `${weekday} ${hours}`,
    arrived: {
      none: 'Nobody joined the queue in those weeks',
      most: (when, n, hours) => `Most came ${when}: ${n}${hours > 1 ? ' in each' : ''}`,
      manyHours: (hours, n) => `Most came in ${hours} hours of the week: ${n} in each`,
      of: (n) => `${n} joined the queue. Those who met a closed or full line are not part of this.`,
      table: (span) => `Joined the queue, ${span}, for each hour and weekday`,
    },
    unmet: {
      none: 'Nobody came without getting a conversation in those weeks',
      most: (when, n, hours) => `Most got no conversation ${when}: ${n}${hours > 1 ? ' in each' : ''}`,
      manyHours: (hours, n) => `Most got no conversation in ${hours} hours of the week: ${n} in each`,
      of: (n) =>
        `${n} got no conversation: they met a closed or full line, left again, or were not reached before closing. They count in the hour when it happened.`,
      table: (span) => `Got no conversation, ${span}, for each hour and weekday`,
    },
    scale: 'The shades mean the same in both tables:',
    explained:
      'Hours without anybody, first and last in the day, are not shown. Those who left again or were not reached had joined the queue, too, so the two tables cannot be added up.',
  },

  overTime: {
    half: 'The middle one waited',
    nineOfTen: 'The ninth of ten waited',
    few: 'Fewer than ten: not shown',
    byQuarter: 'Each of the months has fewer than ten waits. The quarters below say more.',
    quarter: (n, year) => `Q${n} ${year}`,
    minutes: (n) => `${n} min`,
    soon: (low, high) =>
      low === high ? `Reached a counsellor within 5 min: ${low} %` : `Reached a counsellor within 5 min: from ${low} % to ${high} %`,
    left: (low, high) => (low === high ? `Left before a conversation: ${low} %` : `Left before a conversation: from ${low} % to ${high} %`),
    none: {
      soon: 'Reached a counsellor within 5 min: too few to show',
      left: 'Left before a conversation: too few to show',
    },
    whole: { soon: 'Per cent of those who reached a counsellor.', left: 'Per cent of those who joined the queue.' },
  },

  rows: {
    months: 'Waits month by month',
    quarters: 'Waits quarter by quarter',
    monthsTable: 'The last year, month by month',
    quartersTable: 'The last year, quarter by quarter',
    noneSaid: 'There are not ten waits yet to say anything about',
    waitedAtMost: (when, minutes, soon) =>
      `${when}: nine in ten of those who reached a counsellor waited at most ${minutes} min, and ${soon} % reached one within 5 min`,
    waitedOver: (when, minutes, soon) =>
      `${when}: more than one in ten of those who reached a counsellor waited over ${minutes} min, and ${soon} % reached one within 5 min`,
    when: 'When',
    running: (when) => `${when} (running)`,
    arrived: 'Joined the queue',
    seated: 'Reached a counsellor',
    half: 'The middle one waited',
    nineOfTen: 'The ninth of ten waited',
    withinFive: 'Reached one within 5 min',
    left: 'Left before a conversation',
    notReached: 'Not reached before closing',
    turnedAway: 'Met a closed or full line',
    tooFew: 'under 10',
    share: (percent, part, of) => `${percent} % (${part} of ${of})`,
    explained:
      'Waits are counted for those who reached a counsellor, and only in spans of minutes. Ordered by their wait, the middle one stands in the middle, and the ninth of ten has only a tenth behind. Fewer than ten waits would only tell of single youths, so they are not shown. “Left” is of those who joined the queue, also when nobody was on duty. While a month is running, its waits grow by at least ten at a time.',
  },

  staffing: {
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
    everyDay: 'every day',
    alike: 'All days on which the line is open in those hours are taken as alike.',
    hours: (weekday, from, to) => `${weekday} ${from}–${to}`,
    more: (n) => (n === 1 ? 'One counsellor more' : `${n} counsellors more`),
    fewer: (n) => (n === 1 ? 'One counsellor fewer' : `${n} counsellors fewer`),
    finding: (change, when, tried, now) => `${change} ${when}: ${tried} get through within 5 minutes (against ${now} now)`,
    same: (change, when, now) =>
      `${change} ${when} would hardly change anything: ${now} get through within 5 minutes, now and in the trial`,
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
      'If the wait becomes shorter, more youths may come. That is not part of this, nor are holidays. A campaign is part of it only if you choose one.',
      'In a month that is running up to nine conversations may be missing. The span allows for that.',
    ],
    lost: {
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
        `In those hours ${is} youths have come. This takes at least ${needed}. Choose more hours or every day, or ask again later.`,
      'few-talks': (is, needed) =>
        `This takes at least ${needed} conversations in the last months. There are ${is}. Until then nothing is shown, because it would be a guess.`,
    },
  },
} satisfies typeof danish
