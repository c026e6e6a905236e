/** What stands beside a talk in case a life is in danger. */
export const danger = {
  askWhere: 'Spørg, hvor den unge er',
  asking: 'Spørgsmålet er på vej …',
  asked: 'Spørgsmålet er sendt. Den unge ser det, når siden er fremme. Ingen advarsel stopper en adresse nu.',
  numbers: 'Numre, der hjælper',
  places: 'Steder, der hjælper',
  bridges: 'Broer',
  bridgeSay: 'Den unge kan sige',
  emergency: 'Alarmcentralen',
  call: (number: string) => `ring ${number}`,
  sms: (number: string) => `sms ${number}`,
  copy: (name: string) => `Kopiér ${name}`,
  copied: 'Kopieret',
  notCopied: 'Browseren lader os ikke kopiere. Marker nummeret i stedet.',
  copyShort: 'Kopiér',
  given: { never: 'Send', sending: 'Sendes …', failed: 'Prøv igen', sent: 'Sendt', before: 'Send igen' },
}
