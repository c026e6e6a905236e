import type { standard as danish } from '../../da/youths/standard.ts'

const within = (minutes: number) => (minutes === 1 ? 'one minute' : `${minutes} minutes`)

export const standard: typeof danish = {
  title: 'What we promise',
  intro: (line) => `You can count on this when you write to ${line}.`,
  none: 'Nothing stands here yet. The chat has not written down its promises.',
  wait: {
    heading: 'Waiting time',
    promise: (percent, minutes) =>
      percent === 100
        ? `Nobody shall wait more than ${within(minutes)}.`
        : `Of 100 who get an answer, at least ${percent} shall have it within ${within(minutes)}.`,
    span: (from, to, year) => `From ${from} to ${to} ${year}`,
    kept: (span, percent, minutes) => `${span}: About ${percent} in 100 got an answer within ${within(minutes)}.`,
    fewAfter: (span, minutes) => `${span}: Nearly everybody got an answer within ${within(minutes)}. Fewer than 5 had to wait longer.`,
    fewWithin: (span, minutes) => `${span}: Fewer than 5 got an answer within ${within(minutes)}.`,
    tooFew: (span) => `${span}: We show no number here. There were under 50, and the number would be too uncertain.`,
    counted: 'We count those who got to write with a counsellor. Those who left before that are not in it. The number is rounded.',
    madeUp: 'The number here is made up. It is an example.',
  },
  hours: { heading: 'Opening hours' },
  training: { heading: 'What the counsellors have learnt' },
  supervision: { heading: 'Who helps the counsellors (supervision)' },
  broken: {
    heading: 'Do we not keep it?',
    say: (controller) => `Then tell ${controller}. They are responsible for the chat.`,
  },
}
