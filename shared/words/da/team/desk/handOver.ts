/** A talk is handed over to a colleague by name. */
export const handOver = {
  open: 'Giv videre',
  title: 'Giv samtalen videre',
  lead: 'Din kollega bliver spurgt og har 60 sekunder. Du beholder samtalen, til din kollega har sagt ja. Sig det gerne til den unge først. Den unge bliver spurgt, om din kollega må læse det, der er skrevet.',
  who: 'Til hvem?',
  loading: 'Ser efter, hvem der er på vagt …',
  nobody: 'Der er ingen anden på vagt på linjen lige nu. Du kan give samtalen tilbage til køen.',
  /** Colleagues are on duty, and none has a free seat. */
  nobodyFree: 'Ingen af dine kolleger har en ledig plads lige nu. Prøv igen om lidt, eller giv samtalen tilbage til køen.',
  notFree: 'ingen ledig plads',
  note: 'Note til din kollega',
  noteHint:
    'Kun din kollega får den at se. Den unge ser den ikke. Den bliver slettet igen. Den unge har ikke sagt ja til noget endnu, så skriv kun det, din kollega skal vide.',
  noteOver: (n: number) => (n === 1 ? '1 tegn for meget' : `${n} tegn for meget`),
  blind: 'Jeg kender måske den unge',
  blindHint: 'Så går der ingen note med, og den unge ringer ikke hos dig igen.',
  ask: (name: string | null) => (name === null ? 'Spørg' : `Spørg ${name}`),
  choose: 'Vælg en kollega først.',
  notNow: 'Din kollega har ikke plads mere. Vælg en anden.',
  cancel: 'Fortryd',
  /** In the pane of the one who gives. */
  waitsFor: (name: string) => `Du har spurgt ${name}. Samtalen er din, til ${name} siger ja.`,
  secondsLeft: (n: number) => (n === 1 ? '1 sekund tilbage' : `${n} sekunder tilbage`),
  takeBack: 'Tag det tilbage',
  /** On the desk of the colleague. */
  offered: (name: string) => `${name} vil give dig en samtale`,
  offeredNote: 'Der følger en note med. Du kan læse den, når du har sagt ja.',
  offeredBlind: (name: string) => `${name} kender måske den unge. Derfor er der ingen note.`,
  talked: (time: string) => `Har talt i ${time}`,
  acute: 'Akut',
  accept: 'Tag over',
  decline: 'Nej, ikke nu',
  /** In the pane of the newcomer. */
  noteFrom: (name: string) => `Note fra ${name}`,
  noteOnly: 'Kun du får den at se. Den forsvinder med samtalen.',
  noteComes: (name: string) => `Noten fra ${name} er på vej.`,
  noteLost: (name: string) => `Noten fra ${name} nåede ikke frem.`,
}
