/** What the desk says in passing. */
export const notices = {
  counted: 'Skemaet er talt med. Tak.',
  formWaits: 'Skemaet er ikke gemt endnu. Siden prøver selv igen.',
  gaveBack: 'Samtalen er givet tilbage.',
  lost: 'En samtale er gået tilbage til køen.',
  declined: 'Sendt videre. Er der ingen anden, kan det ringe hos dig igen om et minut.',
}
