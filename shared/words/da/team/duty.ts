/** Before a shift, and after it. */
export const duty = {
  title: 'Gå på vagt',
  lead: 'Vælg, hvor mange unge du kan tale med på én gang, og hvilke linjer du tager.',
  listed:
    'Dit arbejdsfornavn og din titel står på en liste, som alle kan hente. Der er ingen tidspunkter i den. Linjens side viser desuden, hvem der er på vagt lige nu.',
  seats: 'Pladser',
  seatsHint: 'To er det, de fleste kan holde til i længden.',
  seatsMany:
    'Over tre: forskning i flere chats på én gang finder flere samtaler, der bliver brudt af. Vælg kun så mange, hvis du ved hvorfor.',
  alone: 'Er du alene på vagt, så start med én.',
  aloneNow:
    'Du er den eneste på vagt her lige nu. Derfor begynder du med én plads: bliver en samtale svær, er der ingen til at tage de andre. Du kan selv vælge flere.',
  linesLegend: 'Hvilke linjer tager du?',
  noticesLegend: 'Når nogen ringer',
  needLine: 'Vælg mindst én linje.',
  noLines: 'Du er ikke rådgiver på nogen linje endnu. Spørg din koordinator.',
  sound: 'Lyd, når nogen ringer',
  notify: 'Besked fra browseren, når nogen ringer',
  notifyHint: 'Der står kun »Ny samtale«. Aldrig noget, de unge har skrevet.',
  notifyBlocked: 'Browseren har slået beskeder fra for denne side.',
  hints: 'Vis »måske fare« ved en samtale',
  hintsHint:
    'Din browser leder efter ord om selvmord, vold og overgreb i det, de unge skriver. Intet bliver sendt eller gemt. Den ser ikke alt, og meget er harmløst.',
  start: 'Gå på vagt',
  change: 'Gem ændringen',
  unsaved: 'Ikke gemt endnu',
  again: 'Gå på vagt igen',
  goodNight: (name: string) => `Tak for i aften, ${name}`,
  goodNightText: 'Du er gået af vagt. Ingen ringer til dig mere.',
  goodNightOwed: (n: number) =>
    n === 1 ? 'Der mangler 1 skema. Det tager under 20 sekunder.' : `Der mangler ${n} skemaer. Hvert tager under 20 sekunder.`,
  modes: '»Ringer til dig«: du bliver ringet op, når du har en ledig plads. »Du henter selv«: du tager selv den næste fra køen.',
  automatic: 'ringer til dig',
  pull: 'du henter selv',
}
