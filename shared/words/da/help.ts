/** The help panel: three doors first, then who else one can reach. Read by somebody afraid: short, and true. */
export const help = {
  open: 'Hjælp nu',
  heading: 'Hjælp nu',
  close: 'Luk',
  intro: 'Du kan altid ringe eller skrive til en af dem her.',
  callNow: (number: string) => `Ring ${number}`,
  taken: {
    question: 'Har du taget piller eller noget farligt?',
    say: 'Ring 112 nu. Vent ikke, selv om du har det fint. Ring så til Giftlinjen. De er der dag og nat. De spørger om dit navn, og de skriver det ned.',
  },
  dying: {
    question: 'Tænker du på at dø?',
    say: 'Er det lige nu, så ring 112. Du kan også tale med BørneTelefonen, dag og nat.',
  },
  hurting: {
    question: 'Er nogen ved at gøre dig ondt?',
    say: 'Er det lige nu, så ring 112. Ellers kan du ringe 114. Det er politiet, og de kan også få fat i en, der hjælper børn og unge.',
  },
  seesWhere: 'Når du ringer 112, kan de se, hvor du er. Det er, så de kan nå dig.',
  /** Only while a place or a talk is held. */
  stillHere: 'Chatten er her stadig, når du kommer tilbage.',
  /** Only where there is a queue to move up in. */
  tellUs: 'Du må gerne sige det til os. Så kommer du længere frem i køen.',
  urgent: 'Sig til os, at det haster',
  urgentSaid: 'Vi ved, at det haster.',
  others: 'Andre, du kan nå',
  quiet: 'Kan du ikke tale højt?',
  quietSay: 'Dem her kan du skrive til.',
  places: 'Steder tæt på dig',
  otherLines: 'Andre chatter her hos os',
  elsewhere: 'Rådgiveren sidder måske i en anden by.',
  call: (value: string) => `Ring ${value}`,
  sms: (value: string) => `Sms ${value}`,
  chat: 'Chat med dem',
  visit: 'Kom forbi',
  asksName: 'Spørger om dit navn',
  asksNoName: 'Du skal ikke sige dit navn',
  records: 'Skriver ned, hvad du siger',
  recordsNot: 'Optager ikke',
  bill: 'Kan ses på regningen',
  billNot: 'Kan ikke ses på regningen, men i telefonens egen liste',
  verified: (date: string) => `Tjekket ${date}`,
}
