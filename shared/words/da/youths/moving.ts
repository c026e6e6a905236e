/** Asked before a place or a talk is given up for another page. */
export const moving = {
  heading: 'Vil du skifte chat?',
  waiting: 'Skifter du, mister du pladsen her. Skift?',
  talking: 'Skifter du, mister du pladsen her, og chatten slutter. Skift?',
  written: 'Det, du har skrevet her, bliver slettet.',
  /** Where nothing is held there is nothing to lose. */
  town: 'Rådgiveren sidder måske i en anden by. Er det okay?',
  yes: (name: string) => `Ja, skift til ${name}`,
  no: 'Nej, bliv her',
  busy: 'Et øjeblik …',
  notOpen: 'Den chat kan ikke tage imod lige nu. Du har ikke mistet noget her.',
  unheard: 'Vi kom ikke igennem. Prøv igen om lidt.',
  trying: 'Vi kom ikke igennem. Vi prøver igen nu.',
  homeHeading: 'Vil du gå til forsiden?',
  homeWaiting: 'Går du nu, mister du pladsen her. Vil du det?',
  homeTalking: 'Går du nu, slutter chatten her. Vil du det?',
  homeYes: 'Ja, gå til forsiden',
  /** On the page of another chat, while something is held elsewhere. */
  heldHeading: 'Du er i gang i en anden chat',
  held: (name: string) => `Du har en plads eller en samtale i ${name}. Skifter du hertil, mister du den. Skift?`,
  heldShut: (name: string) => `Du har en plads eller en samtale i ${name}. Her kan vi ikke tage imod lige nu.`,
  /** Looked at once more, before what is held is given up. */
  shutHere: 'Her kan vi ikke tage imod lige nu. Du har ikke mistet noget.',
  /** On the page with all lines. */
  heldFront: 'Du er i gang i en chat her.',
  another: 'en anden chat',
  hither: 'Ja, skift hertil',
  back: 'Tilbage til min plads',
}
