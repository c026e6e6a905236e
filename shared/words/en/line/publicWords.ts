import type { PublicWords } from '../../da/line/publicWords.ts'

export const publicWords: PublicWords = {
  fields: {
    dpo: 'Data protection officer (DPO)',
    jointControllers: 'Joint controllers',
    standard: 'Quality standard',
    statement: 'Accessibility statement',
    theme: 'Colour',
  },
  hints: {
    dpo: 'Who it is, and how they are reached. It stands under "Who sees to it that we look after it?" on the page about what you know. Left empty, nothing stands there.',
    jointControllers:
      'If several municipalities are controllers together, write them here. Young people see who answers for what. It is the essence of the arrangement that you have signed.',
    standard: 'What you promise in public. It stands on the page "What we promise". What you do not fill in does not stand there.',
    statement:
      'The law says that every website must have one, and that it is read through at least once a year. Write only what somebody has looked at.',
    theme:
      'One colour on the young people’s pages: buttons, links and small signs. Everybody must be able to see it, on light and dark screens.',
  },

  dpo: 'Data protection officer',
  joint: {
    one: (n) => `Controller ${n}`,
    municipality: 'Municipality',
    name: 'Name, such as Children and Youth',
    contact: 'How are they reached?',
    answersFor: 'What do they answer for?',
    add: 'Add a controller',
    remove: (name) => `Remove ${name}`,
    none: 'There is only the controller who stands above.',
  },
  standard: {
    wait: 'Promise something about the wait',
    percent: 'So many of 100 who get an answer',
    within: 'within',
    minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
    measured: 'The page itself shows how it went in the last whole quarter. With under 50 talks in it, it shows no number.',
    hours: 'Opening hours: what you promise',
    training: 'Training: what the counsellors have learnt',
    supervision: 'Supervision: who helps the counsellors',
  },
  statement: {
    missing: 'The line has no accessibility statement. The law says that there must be one. Young people can see that it is missing.',
    due: 'The statement has not been read through for a year. Look at the pages again, and write the new date.',
    toIt: 'Go to the statement',
    write: 'Write the statement',
    remove: 'Remove the statement',
    official:
      'In Denmark the statement must also be made in the tool of Digitaliseringsstyrelsen, WAS-Tool. Write its address here, and every page links to it.',
    officialAddress: 'Address, such as https://www.was.digst.dk/your-site-dk',
    status: 'How far have you come?',
    statuses: {
      fully: 'The pages meet EN 301 549 fully',
      partly: 'The pages meet most of it',
      not: 'The pages do not meet most of it',
    },
    faults: 'What is not accessible',
    noFaults: 'You have written no fault.',
    fault: (n) => `Fault ${n}`,
    what: 'What does not work, and for whom?',
    why: 'Why?',
    whys: {
      breaks: 'It does not meet the law yet',
      burden: 'Mending it would be a disproportionate burden',
      'not-covered': 'The law does not cover it',
    },
    addFault: 'Add a fault',
    removeFault: (n) => `Remove fault ${n}`,
    method: 'How were the pages judged?',
    methods: {
      self: 'We have judged them ourselves',
      outside: 'Somebody from outside has judged them',
      other: 'In another way',
    },
    judge: 'Who judged them?',
    judgedOn: 'When?',
    reviewedOn: 'When was the statement last read through?',
    phone: 'Phone of who can help',
    email: 'E-mail of who can help',
  },
  theme: {
    usual: 'The colour that every line begins with',
    own: 'Our own colour',
    schemes: { light: 'On light screens', dark: 'On dark screens' },
    code: (scheme) => `Colour code, ${scheme}`,
    pick: (scheme) => `Choose a colour, ${scheme}`,
    fit: 'Find one that fits the light one',
    take: (colour) => `Use ${colour}`,
    good: 'It can be seen.',
    sample: { link: 'A link', button: 'A button', soft: 'What the young person writes' },
  },
  faults: {
    'dpo-half': () => 'Write it in both languages, or leave both empty.',
    'dpo-long': () => 'It is too long. At most 400 characters in each language.',
    'joint-empty': (at) => `Number ${at}: fill in every box in both languages, or remove it.`,
    'joint-long': (at) =>
      `Number ${at} is too long. The municipality may have 60 characters, the name 80, the address 200, and what they answer for 300.`,
    'joint-twice': (at) => `Number ${at} stands there twice. Remove one.`,
    'standard-half': () => 'Write each promise in both languages, or leave it empty in both.',
    'standard-long': () => 'A promise is too long. At most 400 characters in each language.',
    'standard-percent': () => 'Write a number from 1 to 100.',
    'statement-phone': () => 'Write a phone number of at least 8 digits. The law asks for both phone and e-mail.',
    'statement-email': () => 'Write an e-mail address, such as web@your-town.dk. The law asks for both phone and e-mail.',
    'statement-judge': () => 'Write who has judged the pages. At most 120 characters.',
    'statement-date': () => 'Choose both dates. Neither may be later than today.',
    'statement-order': () => 'The statement cannot have been read through before the pages were judged. Set one of the dates right.',
    'statement-fully': () =>
      'The pages do not meet the standard fully while faults stand there. Choose "most of it", or remove the faults.',
    'statement-faults': () => 'Write at least one fault: what does not work, and for whom.',
    'statement-fault-empty': (at) => `Fault ${at}: write in both languages what does not work. At most 300 characters.`,
    'statement-address': () => 'Write the address as it stands in the tool. It begins with https://www.was.digst.dk/.',
    'theme-colour': () => 'Write the colour as # and six characters from 0 to 9 and a to f, such as #1f655d.',
    'theme-weak': (at) => {
      const [scheme = '', ratio = '', least = '', nearest = ''] = at.split(' ')
      const where = scheme === 'dark' ? 'On dark screens' : 'On light screens'
      return `${where} the contrast is ${ratio}, and it must be at least ${least}. The nearest colour that can be seen is ${nearest}.`
    },
  },
}
