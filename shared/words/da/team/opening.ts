/** Before a counsellor's desk is open. */
export const opening = {
  title: 'Åbner din plads …',
  signing: 'Browseren gør nøglen klar, som viser de unge, at det er dig.',
  delayed: 'Systemet svarer ikke lige nu. Det er ikke noget, du har gjort. Siden prøver selv igen og åbner, så snart det går.',
  noCrypto: 'Browseren kan ikke forsegle samtaler. Brug en nyere browser, eller åbn siden over https.',
  noKey: 'Browseren kunne ikke gemme din nøgle. Privat vindue? Prøv et almindeligt.',
  again: 'Prøv igen',
}
