export const connection = {
  lost: 'Vi har ikke forbindelse lige nu. Vi prøver igen.',
  heldPlace: 'Vi holder din plads.',
  longLost: 'Dit net lader os ikke komme igennem. Du har ikke gjort noget galt. Du kan nå en af dem her:',
  back: 'Der er forbindelse igen.',
}
