import type { statement as danish } from '../../da/youths/statement.ts'

export const statement: typeof danish = {
  title: 'Is the chat easy to use for everybody?',
  link: 'Accessibility',
  official: 'Accessibility statement (in Danish)',
  intro: (controller, line) =>
    `${controller || 'We'} must make ${line} easy to use for everybody. Also for those who see, hear or use their hands in another way. The law says so. Here you can read how far we have come.`,
  law: 'This is an accessibility statement under Danish law no. 692 of 8 June 2018.',
  missing: 'A text about how easy this chat is to use is missing here. The law says that it must be here.',
  missingSay: (controller) => `If something is hard for you, tell ${controller || 'us'}.`,
  status: {
    heading: 'How far we have come',
    fully: 'The pages meet all that is asked.',
    partly: 'The pages meet most of what is asked, but not all.',
    not: 'The pages do not meet most of what is asked.',
    standard: 'What is asked stands in a standard called EN 301 549.',
  },
  faults: {
    heading: 'What is not easy for everybody',
    breaks: 'This does not meet the law yet:',
    burden: 'This does not meet the law. We find that it is too great a burden to change it:',
    'not-covered': 'The law does not cover this:',
  },
  judged: {
    heading: 'Who has looked at it',
    when: (judge, date) => `${judge} looked at the pages on ${date}.`,
    self: 'We have done it ourselves.',
    outside: 'Somebody from outside has done it.',
    other: 'It was done in another way.',
    reviewed: (date) => `This text was last read through on ${date}.`,
  },
  contact: {
    heading: 'Is something hard to use?',
    say: 'Call or write to us. Say what is hard. You can also ask to get it in another way.',
    phone: 'Phone',
    email: 'E-mail',
    open: 'This is not the chat. If you call, we can see your number. If you send an e-mail, we can see who it is from. Do not write private things.',
  },
  complain: {
    heading: 'Do you not get a good answer?',
    say: 'Then you can tell Digitaliseringsstyrelsen, the Danish agency for digital government. They see to it that the law is kept. Ask us first, and wait 10 working days for an answer.',
    missing: 'You can also tell Digitaliseringsstyrelsen, the Danish agency for digital government. They see to it that the law is kept.',
    link: 'Read how (in Danish)',
  },
  all: 'Choose a chat. Then you can read how easy it is to use.',
}
