import { atStart } from '../../atStart.ts'
/** What both sides of a conversation share: the list, the box, the signs of where a message is. */
export const chat = {
  log: 'Samtalen',
  you: 'Dig',
  boxLabel: 'Skriv her',
  placeholder: 'Skriv, som du kan',
  send: 'Send',
  sending: 'Sender',
  /** Too much at once: it waits, and goes out by itself. */
  soon: 'Sendes om lidt',
  slowed: 'Det gik hurtigt. Resten bliver sendt om lidt. Intet går tabt.',
  sent: 'Sendt',
  delivered: 'Leveret',
  read: 'Læst',
  failed: 'Blev ikke sendt.',
  retry: 'Prøv igen',
  because: {
    never: 'Blev ikke sendt. Vi kan ikke sende det, som det står. Skriv det gerne på en anden måde.',
    'no-room': 'Venter her hos dig. Vi sender det, når en rådgiver er her.',
  },
  newBelow: 'Nyt nedenfor',
  typing: (name: string) => `${atStart(name)} skriver`,
  oldestDeleted: 'Det ældste er slettet.',
  missing: 'Her mangler noget.',
  otherComputer: (name: string) => `${atStart(name)} skriver nu fra en anden computer.`,
  unsent: (count: number) =>
    count === 1
      ? 'Det sidste, du skrev, blev ikke sendt, før siden lukkede. Skriv det gerne igen.'
      : `De sidste ${count} beskeder, du skrev, blev ikke sendt, før siden lukkede. Skriv dem gerne igen.`,
  tooLong: (over: number) => `Det er ${over} tegn for langt. Del det gerne i to.`,
  left: (left: number) => `${left} tegn tilbage`,
  looksLikeName: (name: string) => `Det ligner et navn eller et nummer. Sender du det, kan ${name} måske se, hvem du er. Vil du sende det?`,
  justSend: (name: string) => `${atStart(name)} har spurgt, hvor du er, så ${name} kan få hjælp ud til dig. Send det bare.`,
  sendAnyway: 'Ja, send det',
  dontSend: 'Nej, ret det',
}
