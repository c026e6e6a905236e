/** What stands beside a talk in case a life is in danger. */
export const danger = {
  askWhere: 'Spørg, hvor den unge er',
  asking: 'Spørgsmålet er på vej …',
  asked: 'Den unge har fået at vide, at du spørger, så du kan få hjælp ud. Nu stopper ingen advarsel en adresse.',
  numbers: 'Numre, der hjælper',
  emergency: 'Alarmcentralen',
  call: (number: string) => `ring ${number}`,
  sms: (number: string) => `sms ${number}`,
  copy: (name: string) => `Kopiér ${name}`,
  copied: 'Kopieret',
  notCopied: 'Browseren lader os ikke kopiere. Marker nummeret i stedet.',
  send: (name: string) => `Send ${name}`,
  copyShort: 'Kopiér',
  sendShort: 'Send',
}
