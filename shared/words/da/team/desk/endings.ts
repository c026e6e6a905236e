/** The quieter ways behind the question about the end. Each says what it does. */
export const endings = {
  joke: {
    open: 'Det var for sjov',
    sure: 'Afslut som spøg? Samtalen slutter for jer begge. Den unge læser en venlig sætning, og skemaet bliver gemt som spøg.',
    yes: 'Ja, det var for sjov',
  },
}
