import { atStart } from '../../atStart.ts'
import type { chat as danish } from '../../da/youths/chat.ts'

export const chat = {
  log: 'The conversation',
  you: 'You',
  boxLabel: 'Write here',
  placeholder: 'Write any way you can',
  send: 'Send',
  sending: 'Sending',
  soon: 'Sent in a moment',
  slowed: 'That was fast. The rest is sent in a moment. Nothing is lost.',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Was not sent.',
  retry: 'Try again',
  because: {
    never: 'Was not sent. We cannot send it as it stands. You may write it in another way.',
    'no-room': 'It waits here with you. We send it when a counsellor is here.',
  },
  newBelow: 'New below',
  typing: (name: string) => `${atStart(name)} is writing`,
  oldestDeleted: 'The oldest is deleted.',
  missing: 'Something is missing here.',
  otherComputer: (name: string) => `${atStart(name)} is now writing from another computer.`,
  unsent: (count: number) =>
    count === 1
      ? 'The last thing you wrote was not sent before the page closed. Please write it again.'
      : `The last ${count} things you wrote were not sent before the page closed. Please write them again.`,
  tooLong: (over: number) => `It is ${over} characters too long. You may split it in two.`,
  left: (left: number) => `${left} characters left`,
  looksLikeName: (name: string) => `That looks like a name or a number. If you send it, ${name} may see who you are. Send it?`,
  justSend: (name) => `${atStart(name)} asked where you are so that ${name} can get help to you. Just send it.`,
  sendAnyway: 'Yes, send it',
  dontSend: 'No, let me change it',
} satisfies typeof danish
