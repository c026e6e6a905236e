import type { members as danish } from '../../../da/team/people/members.ts'

export const members = {
  title: 'The team',
  none: 'Nobody is in the team yet.',
  count: (n) => (n === 1 ? '1 person on the line' : `${n} people on the line`),
  invite: 'Invite a colleague',
  roles: { counsellor: 'Counsellor', coordinator: 'Coordinator', leader: 'Leader', supervisor: 'Supervisor' },
  roleHints: {
    counsellor: 'Talks with young people.',
    coordinator: 'Sees the figures, writes the annual report and runs the team.',
    leader: 'Can be on call. Sees how the line stands now, and can close and open it. Nothing else.',
    supervisor: 'Gives the team supervision. Has no page here yet.',
  },
  since: (date) => `since ${date}`,
  you: 'You',
  login: 'Sign-in name',
  langs: 'Languages',
  declines: 'Does not take',
  rolesTitle: 'Roles on the line',
  noRoles: 'No roles on the line',
  accessTitle: 'Access',
  access: {
    password: 'Has chosen a password',
    link: 'Has a link and has not chosen a password yet',
    none: 'Cannot sign in. Make a new link.',
    demo: 'Example person: signs in by the links of the demo',
  },
  linkUntil: (date, clock) => `The link works until ${date} at ${clock}`,
  off: 'The access is switched off',
  elsewhere: (name) =>
    `${name} also works on a line that you do not coordinate. You can change the roles here. Name, link and access are shared between the lines.`,
  isLast: (name) => `${name} is the only coordinator of this line who can sign in.`,

  change: 'Change',
  newLink: 'New link',
  reset: 'Reset the access',
  withdraw: 'Take the link back',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  cancel: 'Cancel',
  save: 'Save',
  send: 'Make a link',
  sure: {
    newLink: (name) => `${name} gets a new link to choose a password. A link that ${name} got before no longer works.`,
    reset: (name) =>
      `${name} gets a link to choose a new password. The old one no longer works, and ${name} is signed out everywhere at once. If ${name} is in a conversation, it is given back, and the young person moves up the queue and is told.`,
    withdrawNew: (name) => `${name} has not come in yet. The link stops working, and ${name} is taken off the list.`,
    withdraw: (name) => `The link stops working. ${name} cannot sign in until you make a new one.`,
    switchOff: (name) =>
      `${name} is signed out everywhere at once. If ${name} is in a conversation, it is given back, and the young person moves up the queue and is told.`,
    switchOn: (name) => `${name} gets the roles back, and a link to choose a new password.`,
  },
  yes: {
    newLink: 'Yes, make a new link',
    reset: 'Yes, reset the access',
    withdraw: 'Yes, take it back',
    switchOff: 'Yes, switch off',
    switchOn: 'Yes, switch on',
  },

  link: {
    title: (name) => `Link for ${name}`,
    once: (name) =>
      `Give it to ${name} and to nobody else. It stands only here, until you hide it or close the page. It works once, within a day. ${name} chooses the password.`,
    label: 'The link',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the link and copy it yourself.',
    done: 'Done: hide the link',
  },

  form: {
    inviteTitle: 'Invite a colleague',
    changeTitle: (name) => `Change ${name}`,
    loginComes: 'We make the sign-in name from the name. It stands beside the link.',
    name: 'First name, as young people see it',
    title: 'Title, as young people see it',
    langs: 'Speaks',
    declines: 'Topics that colleagues take',
    declinesHint:
      'Young people with these topics do not ring here. Nobody can decline self-harm or “something else”. From the next shift on.',
    nextShift: 'Languages and topics hold from the next shift on. The name and the roles hold at once.',
    offLine: (name) =>
      `Without a role ${name} is no longer on the line. That holds when you save. If ${name} is in a conversation here, it is given back, and the young person moves up the queue.`,
  },
  faults: {
    name: 'Write a name of at most 40 characters.',
    title: 'Write a title of at most 60 characters, such as teacher.',
    langs: 'Choose at least one language.',
    declines: 'Choose the topics again.',
    given: 'Choose at least one role.',
  },

  said: {
    here: 'The colleague has used the link already and has come in. Press Cancel, and find the person in the list.',
    full: 'The team is as large as it can be. Take somebody off the line first.',
    changed: 'Saved.',
    last: 'A line must have at least one coordinator who can sign in. Give a colleague the role first, and wait until the colleague has chosen a password.',
    off: 'The access is switched off. Switch it on, and a link comes with it.',
    switchedOff: (name) => `${name} has no access any more.`,
    withdrawn: (name) => `The link for ${name} no longer works.`,
    removed: (name) => `${name} is off the list.`,
  },
  newer: {
    title: (name) => `Somebody changed ${name} while you were writing`,
    now: (what, theirs, mine) => `${what}: it now says “${theirs}”. You wrote “${mine}”.`,
    keepMine: 'Save mine all the same',
    takeTheirs: 'Keep what it says now',
    gone: 'The person is not in the team any more.',
  },
  nothing: 'nothing',
  explained:
    '“Since” is the day on which the role was given, or the access was last switched on. Roles from before that was written down have no day. Who changes what, and when, stands in the log.',
} satisfies typeof danish
