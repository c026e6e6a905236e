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
    `Det skifter kun til nytår, så ingen kan regne sig frem til en enkelt ung. Det, der bliver aftalt nu, gælder fra 1. januar ${year}. I december er det næste år lagt fast.`,
  wish: 'Hvad ønsker jeres linje?',
  wishes: {
    none: 'Intet ønske. Det bliver, som det er.',
    alone: 'Vi vil tælle for os selv',
    together: 'Vi vil tælle sammen med andre linjer',
  },
  waitsFor: (lines: string) => `Her mangler at vælge præcis de samme linjer: ${lines}. Tal med koordinatorerne der.`,
  agreed: (year: number) =>
    `Alle er enige. Den, der driver systemet, sætter det op med »npm run pools«. Gør de det i tide, gælder det fra 1. januar ${year}.`,
  leaves: (year: number) =>
    `Den, der driver systemet, tager linjen ud med »npm run pools«. Gør de det i tide, gælder det fra 1. januar ${year}.`,
}
