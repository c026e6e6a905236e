import type { Refusal } from '../../outcome.ts'

/** One kind sentence for each way the server may say no. */
export const refusals = {
  malformed: 'Det kunne vi ikke forstå. Prøv igen.',
  'unknown-request': 'Siden er for gammel. Hent den igen, så virker det.',
  'too-large': 'Det var for langt. Prøv at dele det i to.',
  'slow-down': 'Det gik lidt hurtigt. Vent et øjeblik, så prøver vi igen.',
  down: 'Chatten har et problem lige nu. Du har ikke gjort noget forkert. Vi prøver selv igen.',
  'old-page': 'Siden er for gammel. Hent den igen, så virker det.',
  'not-yours': 'Den her chat hører til en anden side.',
  'not-allowed': 'Det kan man ikke lige nu.',
  gone: 'Chatten er her ikke mere. Du kan starte en ny.',
  superseded: 'Chatten er åben i et andet vindue.',
  closed: 'Vi har lukket nu. Du er ikke alene. Se, hvem du ellers kan tale med.',
  full: 'Der er mange, der skriver lige nu, så vi kan ikke tage flere. Det er ikke din skyld. Prøv igen om lidt, eller brug hjælpen her.',
  'no-room': 'Der er ikke plads til mere, før en rådgiver er her. Vi sender det, når en er kommet.',
  taken: 'Det er der en anden, der har nu.',
  'no-seat': 'Der er ikke en ledig plads lige nu.',
  ended: 'Chatten er slut.',
  'out-of-order': 'Noget kom i forkert orden. Vi prøver igen.',
  replayed: 'Det er allerede sendt.',
  unproved: 'Din browser skal lige gøre et lille stykke arbejde først. Prøv igen.',
  stale: 'Siden har stået åben for længe. Prøv igen, så virker det.',
  failed: 'Noget gik galt hos os. Du har ikke gjort noget forkert. Prøv igen.',
  'no-answer': 'Der kom ikke noget svar. Prøv igen om lidt.',
} satisfies Record<Refusal, string>
