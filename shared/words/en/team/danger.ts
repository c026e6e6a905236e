import type { danger as danish } from '../../da/team/danger.ts'

/** What stands beside a talk in case a life is in danger. */
export const danger = {
  askWhere: 'Ask where the youth is',
  asking: 'The question is on its way …',
  asked: 'The question is sent. The youth sees it when the page is in view. From now on no warning stops an address.',
  numbers: 'Numbers that help',
  places: 'Places that help',
  bridges: 'Bridges',
  bridgeSay: 'The youth can say',
  emergency: 'Emergency services',
  call: (number) => `call ${number}`,
  sms: (number) => `text ${number}`,
  copy: (name) => `Copy ${name}`,
  copied: 'Copied',
  notCopied: 'The browser does not let us copy. Select the number instead.',
  copyShort: 'Copy',
  given: { never: 'Send', sending: 'Sending …', failed: 'Try again', sent: 'Sent', before: 'Send again' },
  stepsDone: (done: number, of: number) => (done === 0 ? '' : `${done} of ${of}`),
  noTrace: 'We cannot find the young person: we have no address and no number. We know only what they write themselves.',
  hint: 'Maybe danger',
  hintShort: 'maybe danger',
  hintText: 'Words in what the young person writes may be about danger. Only your browser has looked. Read it yourself.',
  hintSeen: 'Seen',
} satisfies typeof danish
