import type { help as danish } from '../da/help.ts'

export const help = {
  open: 'Help now',
  heading: 'Help now',
  close: 'Close',
  exit: 'Leave now',
  intro: 'You can always call or write to one of these.',
  callNow: (number: string) => `Call ${number}`,
  taken: {
    question: 'Have you taken pills or something dangerous?',
    say: "Call 112 now. Don't wait, even if you feel fine. Then call the poison line, Giftlinjen. They are there day and night. They ask for your name and write it down.",
  },
  dying: {
    question: 'Are you thinking of dying?',
    say: 'If it is right now, call 112. You can also talk to BørneTelefonen, day and night.',
  },
  hurting: {
    question: 'Is someone hurting you right now?',
    say: 'If it is right now, call 112. If not, you can call 114. That is the police, and they can reach someone who helps young people.',
  },
  seesWhere: 'When you call 112, they can see where you are. That is so they can reach you.',
  /** Only while a place or a talk is held. */
  stillHere: 'The chat is still here when you come back.',
  /** Only where there is a queue to move up in. */
  tellUs: 'You may tell us. Then you move up the queue.',
  urgent: 'Tell us that it is urgent',
  urgentSaid: 'We know that it is urgent.',
  others: 'Others you can reach',
  quiet: "Can't you talk out loud?",
  quietSay: 'You can write to these.',
  places: 'Places near you',
  otherLines: 'Other chats with us',
  elsewhere: 'The counsellor may sit in another town.',
  call: (value: string) => `Call ${value}`,
  sms: (value: string) => `Text ${value}`,
  chat: 'Chat with them',
  visit: 'Drop in',
  asksName: 'Asks for your name',
  asksNoName: 'No need to say your name',
  records: 'Writes down what you say',
  recordsNot: 'Does not record',
  bill: 'Shows on the phone bill',
  billNot: "Not on the bill, but in the phone's own list",
  verified: (date: string) => `Checked ${date}`,
} satisfies typeof danish
