import type { help as danish } from '../../da/youths/help.ts'

export const help = {
  open: 'Help now',
  heading: 'Help now',
  quick: 'Call or text now',
  close: 'Close',
  exit: 'Leave now',
  intro: 'You can always call or write to one of these.',
  callNow: (number: string) => `Call ${number}`,
  taken: {
    question: 'Have you taken pills or something dangerous?',
    say: "Call 112 now. Don't wait, even if you feel fine. Then call the poison line, Giftlinjen. They are there day and night. They ask for your name and record the call.",
  },
  dying: {
    question: 'Are you thinking of dying?',
    say: 'If it is right now, call 112. You can also talk to BørneTelefonen, day and night.',
    sayGrown:
      "If it is right now, call 112. You can also call Livslinien. If you can't get through, call your own doctor. If your doctor is closed, call the out-of-hours doctor here.",
  },
  hurting: {
    question: 'Is someone hurting you right now?',
    say: 'If it is right now, call 112. If not, you can call 114. That is the police. You can ask them to reach the social duty officer of your municipality.',
  },
  seesWhere: 'When you call 112, they can usually see where you are. That is so they can reach you.',
  /** Only while a place or a talk is held. */
  stillHere: 'The chat is still here when you come back.',
  /** Only where there is a queue to move up in. */
  tellUs: 'You may tell us. Then you may move up the queue.',
  tellUsFirst: 'You may tell us. Then the counsellor who comes knows that it is urgent.',
  tellThem: (name: string) => `You are writing with ${name}. Tell ${name}, too.`,
  urgent: 'Tell us that it is urgent',
  urgentSaid: 'We know that it is urgent.',
  others: 'Others you can reach',
  duty: 'If a life is in danger, or someone hurts a child, every adult must help. Then they may ask who you are.',
  quiet: "Can't you talk out loud?",
  quietSay: 'You can write to these.',
  places: 'Places near you',
  otherLines: 'Other chats with us',
  elsewhere: 'The counsellor may sit in another town.',
  call: (value: string) => `Call ${value}`,
  sms: (value: string) => `Text ${value}`,
  chat: 'Chat with them',
  site: 'See their page',
  visit: 'Drop in',
  asks: {
    nothing: 'No need to say your name',
    name: 'Asks for your name',
    cpr: 'Asks for your CPR number',
    'name-and-cpr': 'Asks for your name and CPR number',
  },
  records: 'The call is recorded',
  recordsNot: 'The call is not recorded',
  bill: 'A call shows on the phone bill',
  billNot: 'A call is not on the bill. Delete it from the phone yourself.',
  checked: (date: string) => `Checked ${date}`,
  example: 'Example, not checked',
} satisfies typeof danish
