import type { DeskConversation, DeskView, OwedForm, Ring } from '../../../shared/doors/counsellorView.ts'

/** Ids that read well in a failing test. */
export const conv = (name: string) => name.padEnd(22, '-')

export const aView = (part: Partial<DeskView> = {}): DeskView => ({
  rev: 1,
  me: {
    person: conv('me'),
    name: 'Mette',
    title: 'Ungerådgiver',
    kid: null,
    lines: [
      { line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'Aabenraa-chatten' }, mode: 'automatic', municipalities: ['aabenraa'] },
    ],
  },
  shift: { state: 'on', seats: 3, taken: 0, since: 0, lines: ['aabenraa'], missed: 0 },
  rings: [],
  conversations: [],
  owed: [],
  ...part,
})

export const aTalk = (name: string, part: Partial<DeskConversation> = {}): DeskConversation => ({
  conv: conv(name),
  line: 'aabenraa',
  youthPub: 'p'.repeat(87),
  challenge: conv(`ask-${name}`),
  epoch: 0,
  sinceEpoch: 0,
  startedAt: 1000,
  choices: { lang: 'da' },
  urgent: false,
  youthPresence: 'here',
  acute: false,
  stillThere: false,
  otherDevice: false,
  ...part,
})

export const aRing = (name: string, part: Partial<Ring> = {}): Ring => ({
  ring: conv(`ring-${name}`),
  conv: conv(name),
  line: 'aabenraa',
  youthPub: 'p'.repeat(87),
  challenge: conv(`ask-${name}`),
  epoch: 0,
  purpose: 'seat',
  choices: { lang: 'da' },
  urgent: false,
  waitsSince: 0,
  returned: false,
  dueAt: 20_000,
  offered: null,
  accepted: false,
  ...part,
})

export const aForm = (name: string, part: Partial<OwedForm> = {}): OwedForm => ({
  form: conv(`form-${name}`),
  conv: conv(name),
  line: 'aabenraa',
  endedBy: 'youth',
  endedAt: 0,
  ...part,
})
