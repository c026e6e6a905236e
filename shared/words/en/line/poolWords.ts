import type { poolWords as danish } from '../../da/line/poolWords.ts'

export const poolWords: typeof danish = {
  municipality: 'Municipality',
  choose: 'Choose a municipality',
  add: 'Add the municipality',
  remove: (name) => `Remove ${name}`,
  thisLine: 'this line',
  alone: (year) => `In ${year} the line counts for itself.`,
  together: (year, pool, lines) => `In ${year} the line counts in “${pool}”: ${lines}.`,
  rules: (year) =>
    `This changes only at New Year, so that nobody can work out a single young person. What is agreed now holds from 1 January ${year}. In December the next year is fixed.`,
  wish: 'What does your line wish?',
  wishes: {
    none: 'No wish. It stays as it is.',
    alone: 'We wish to count for ourselves',
    together: 'We wish to count together with other lines',
  },
  waitsFor: (lines) => `These lines have not chosen the same yet: ${lines}. Talk to their coordinators.`,
  agreed: (year) =>
    `All agree. Whoever runs the system sets it up with “npm run pools”. If that is done in time, it holds from 1 January ${year}.`,
  leaves: (year) =>
    `Whoever runs the system takes the line out with “npm run pools”. If that is done in time, it holds from 1 January ${year}.`,
}
