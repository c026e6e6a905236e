/** The help panel: three doors first, then who else one can reach. Read by somebody afraid: short, and true. */
export const help = {
  open: 'Hjælp nu',
  heading: 'Hjælp nu',
  quick: 'Ring eller skriv nu',
  close: 'Luk',
  exit: 'Væk herfra',
  intro: 'Du kan altid ringe eller skrive til en af dem her.',
  callNow: (number: string) => `Ring ${number}`,
  taken: {
    question: 'Har du taget piller eller noget farligt?',
    say: 'Ring 112 nu. Vent ikke, selv om du har det fint. Ring så til Giftlinjen. De er der dag og nat. De spørger om dit navn, og de optager samtalen.',
  },
  dying: {
    question: 'Tænker du på at dø?',
    say: 'Er det lige nu, så ring 112. Du kan også tale med BørneTelefonen, dag og nat.',
    /** For those who are too old for BørneTelefonen. */
    sayGrown:
      'Er det lige nu, så ring 112. Du kan også ringe til Livslinien. Kommer du ikke igennem, så ring til din egen læge. Er der lukket hos lægen, så ring til lægevagten her.',
  },
  hurting: {
    question: 'Er der nogen, der gør dig ondt lige nu?',
    say: 'Er det lige nu, så ring 112. Ellers kan du ringe 114. Det er politiet. Du kan bede dem om at få fat i kommunens sociale vagt.',
  },
  seesWhere: 'Når du ringer 112, kan de som regel se, hvor du er. Det er, så de kan nå dig.',
  /** Only while a place or a talk is held. */
  stillHere: 'Chatten er her stadig, når du kommer tilbage.',
  /** Only where there is a queue to move up in. */
  tellUs: 'Du må gerne sige det til os. Så kan du komme længere frem i køen.',
  /** Nobody stands before. */
  tellUsFirst: 'Du må gerne sige det til os. Så ved den rådgiver, der kommer, at det haster.',
  /** In a talk: nobody is nearer. */
  tellThem: (name: string) => `Du skriver med ${name}. Sig det også til ${name}.`,
  urgent: 'Sig til os, at det haster',
  urgentSaid: 'Vi ved, at det haster.',
  others: 'Andre, du kan nå',
  /** Of everybody but us: nobody can promise that another service never asks. */
  duty: 'Er et liv i fare, eller gør nogen et barn ondt, skal alle voksne hjælpe. Så kan de spørge, hvem du er.',
  quiet: 'Kan du ikke tale højt?',
  quietSay: 'Dem her kan du skrive til.',
  places: 'Steder tæt på dig',
  otherLines: 'Andre chatter her hos os',
  elsewhere: 'Rådgiveren sidder måske i en anden by.',
  call: (value: string) => `Ring ${value}`,
  sms: (value: string) => `Sms ${value}`,
  chat: 'Chat med dem',
  site: 'Se deres side',
  visit: 'Kom forbi',
  asks: {
    nothing: 'Du skal ikke sige dit navn',
    name: 'Spørger om dit navn',
    cpr: 'Spørger om dit cpr-nummer',
    'name-and-cpr': 'Spørger om dit navn og cpr-nummer',
  },
  records: 'Samtalen bliver optaget',
  recordsNot: 'Samtalen bliver ikke optaget',
  bill: 'Et opkald kan ses på regningen',
  billNot: 'Et opkald står ikke på regningen. Slet det selv i telefonen.',
  rights: {
    'within-14-days': 'Er du fyldt 18, har du ret til at begynde inden 14 dage',
    'no-name': 'Du kan få hjælp uden at sige dit navn',
  },
  livesIn: (towns: string) => `For dig, der bor i ${towns}`,
  /** In a help list that lies open while a number changes. */
  changedNow: 'Listen er lige blevet ændret.',
  /** On a card that a counsellor sent: what the youth says at a place that has agreed. */
  bridgeSay: (say: string) => `Du kan sige: »${say}«`,
  /** On a card that is not right any more. */
  givenGone: 'Det gælder ikke mere. Spørg om noget andet.',
  givenChanged: 'Det er ændret, siden du fik det. Brug det her:',
  checked: (date: string) => `Tjekket ${date}`,
  /** In a demo, where nobody has checked it. */
  example: 'Eksempel, ikke tjekket',
}
