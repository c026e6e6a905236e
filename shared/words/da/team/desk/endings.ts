/** The quieter ways behind the question about the end. Each says what it does. */
export const endings = {
  joke: {
    open: 'Det var for sjov',
    sure: (practice: boolean) =>
      `Afslut som spøg? Samtalen slutter for jer begge. Den unge læser en venlig sætning, og skemaet ${practice ? 'tæller ikke' : 'bliver gemt som spøg'}.`,
    yes: 'Ja, det var for sjov',
  },
  harassment: {
    open: 'Det var chikane',
    sure: (practice: boolean) =>
      `Afslut som chikane? Samtalen slutter for jer begge. Den unge læser en venlig og bestemt sætning. ${
        practice
          ? 'Det er øvelse: andet sker der ikke.'
          : 'I en time må alle fra samme netværk vente lidt længere på at komme i kø. Ingen bliver afvist, og der gemmes ikke, hvem det var.'
      } Bagefter kan du holde 10 minutters pause.`,
    yes: 'Ja, afslut som chikane',
  },
}
