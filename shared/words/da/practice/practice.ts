/** Practice with invented youths: on the desk, and as the name of the line there. */
export const practice = {
  mark: 'ØVELSE',
  lineName: (line: string) => `ØVELSE · ${line}`,
  title: 'Øv dig',
  lead: 'Øv dig med opdigtede unge. Der er intet rigtigt menneske i den anden ende. De svarer, ringer og skriver som i en rigtig chat.',
  notOnDuty: 'Mens du øver dig, er du ikke på vagt. Ingen unge bliver sendt til dig.',
  start: 'Begynd en øvelse',
  state: 'Øver',
  stop: 'Stop øvelsen',
  lineLegend: 'Hvilken linje øver du på?',
  choose: 'Hvem vil du øve dig med?',
  chooseHint: 'Den unge stiller sig i kø og ringer til dig.',
  fast: 'De næste, der kommer, skriver seks gange så hurtigt',
  call: 'Lad komme',
  callWho: (who: string) => `Lad komme: ${who}`,
  standings: { coming: 'på vej', waiting: 'venter i køen', talking: 'i samtale', over: 'gået', failed: 'kom ikke' },
  sendAway: 'Send væk',
  sendAwayWho: (who: string) => `Send væk: ${who}`,
  counted: 'Intet af det bliver talt med. Akut giver ingen besked, og skemaet bliver ikke gemt.',
  youthsWait: (n: number) =>
    n === 1 ? 'Der venter 1 rigtig ung. Stop øvelsen, og gå på vagt.' : `Der venter ${n} rigtige unge. Stop øvelsen, og gå på vagt.`,
  /** In place of "nobody else is on duty": those who are on duty on the line itself are not in practice. */
  nobodyElse: 'Ingen andre øver sig på linjen lige nu.',
  noColleague: 'Ingen kollega er med i den her øvelse.',
  acute: 'Det er en øvelse. Ingen får besked om Akut.',
  formNote: 'Det er en øvelse. Skemaet bliver tjekket, men ikke gemt og ikke talt med.',
  failed: 'Den unge kunne ikke komme. Prøv igen om lidt.',
}
