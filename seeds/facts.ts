import type { Fact } from '../server/ledger/ledger.ts'

const FAXE = '000_4e914f9d69a11983.txt (Faxe, rusmiddelpolitik): Lokale tal fra 2015'
const AABENRAA = '004_e0c8ce4de378e7ee.txt (Aabenraa, temahandleplan for rusmidler): Spor 1, Ungeprofilundersøgelsen 2019'

/** For the waiting room, when asked for: what most do, with place, grade and year, because most believe that the others do more. */
export const facts: Fact[] = [
  {
    id: 'faxe-2015-hash-7-9',
    text: {
      da: 'I 7.–9. klasse i Faxe havde 95 ud af 100 aldrig prøvet at ryge hash. Det er fra 2015.',
      en: 'In grades 7–9 in Faxe, 95 out of 100 had never tried smoking cannabis. This is from 2015.',
    },
    lines: ['faxe'],
    year: 2015,
    source: FAXE,
  },
  {
    id: 'faxe-2015-offered-7-9',
    text: {
      da: 'I 7.–9. klasse i Faxe var 98 ud af 100 ikke blevet tilbudt hash på deres skole det sidste år. Det er fra 2015.',
      en: 'In grades 7–9 in Faxe, 98 out of 100 had not been offered cannabis at their school in the past year. This is from 2015.',
    },
    lines: ['faxe'],
    year: 2015,
    source: FAXE,
  },
  {
    id: 'faxe-2015-hash-10',
    text: {
      da: 'I 10. klasse i Faxe havde 70 ud af 100 ikke prøvet at ryge hash. Det er fra 2015.',
      en: 'In grade 10 in Faxe, 70 out of 100 had not tried smoking cannabis. This is from 2015.',
    },
    lines: ['faxe'],
    year: 2015,
    source: FAXE,
  },
  {
    id: 'aabenraa-2019-popular-15',
    text: {
      da: 'Fire ud af fem på 15 år i Aabenraa mener ikke, at man bliver mere populær af at drikke. Det er fra 2019.',
      en: 'Four out of five 15-year-olds in Aabenraa do not think drinking makes you more popular. This is from 2019.',
    },
    lines: ['aabenraa', 'ungeraadgivningen'],
    year: 2019,
    source: AABENRAA,
  },
]
