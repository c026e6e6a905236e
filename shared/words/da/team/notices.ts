/** What the desk says in passing. */
export const notices = {
  counted: 'Skemaet er talt med. Tak.',
  practised: 'Øvelsens skema er færdigt. Det er ikke gemt og ikke talt med.',
  formWaits: 'Skemaet er ikke gemt endnu. Siden prøver selv igen.',
  gaveBack: 'Samtalen er givet tilbage.',
  lost: 'En samtale er gået tilbage til køen.',
  lostSeveral: 'Flere samtaler er gået tilbage til køen.',
  wantedAnother: 'En samtale er gået tilbage til køen. Den unge vil gerne tale med en anden. Det sker tit.',
  mended: 'Skemaet er rettet. Tak.',
  takenBack: 'Skemaet er taget tilbage. Du mangler det nu igen.',
  settled: 'Linjens tal er gjort op, så skemaet kan ikke rettes mere.',
  noConnection: 'Ingen forbindelse. Der er ikke svaret på opkaldet.',
  notTaken: 'Der kom ikke svar, så opkaldet er måske ikke taget. Ringer det stadig, så tag det igen.',
  notMended: 'Skemaet kan ikke rettes herfra. Det står, som det sidst blev gemt.',
  declined: 'Sendt videre. Er der ingen anden, kan det ringe hos dig igen om et minut.',
}
