/** The municipalities of a line, and with which lines it publishes its topic figures. */
export const poolWords = {
  municipality: 'Kommune',
  choose: 'Vælg en kommune',
  add: 'Tilføj kommunen',
  remove: (name: string) => `Fjern ${name}`,
  thisLine: 'denne linje',
  alone: (year: number) => `I ${year} tæller linjen for sig selv.`,
  together: (year: number, pool: string, lines: string) => `I ${year} tæller linjen med i »${pool}«: ${lines}.`,
  rules: (year: number) =>
    `Hvem linjen tæller sammen med, skifter kun ved nytår. Ellers kunne nogen regne sig frem til en enkelt ung. Det, I aftaler nu, gælder fra 1. januar ${year}. I december kan det næste år ikke ændres mere.`,
  wish: 'Hvad ønsker jeres linje?',
  wishes: {
    none: 'Vi har ikke noget ønske. Det bliver, som det er.',
    alone: 'Vi vil tælle for os selv',
    together: 'Vi vil tælle sammen med andre linjer',
  },
  waitsFor: (lines: string) => `De her linjer har ikke valgt det samme endnu: ${lines}. Tal med deres koordinatorer.`,
  agreed: (year: number) =>
    `Alle er enige. Nu skal den, der driver systemet, sætte det op med »npm run pools«. Sker det i tide, gælder det fra 1. januar ${year}.`,
  leaves: (year: number) =>
    `Nu skal den, der driver systemet, tage linjen ud med »npm run pools«. Sker det i tide, gælder det fra 1. januar ${year}.`,
}
