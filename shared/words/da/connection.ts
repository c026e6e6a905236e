export const connection = {
  lost: 'Vi har ikke forbindelse lige nu. Vi prøver igen.',
  heldPlace: 'Vi holder din plads.',
  /** Whether it is the network or the server nobody here can know. */
  longLost: 'Vi kan stadig ikke få forbindelse. Du har ikke gjort noget galt. Vi prøver selv igen. Imens kan du nå nogen her:',
  back: 'Der er forbindelse igen.',
}
