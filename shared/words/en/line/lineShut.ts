import type { lineShut as danish } from '../../da/line/lineShut.ts'

export const lineShut: typeof danish = {
  byHand: (line) => `${line} is closed to new people.`,
  goesOn: 'Talks are finished, and those who wait can still be taken.',
  opensAt: (when) => `Opens again ${when}.`,
  opensByHand: 'Opens when a coordinator or leader opens it again.',
  youthsRead: (message) => `The young people read: “${message}”`,
  byHours: 'The line has closed after its opening hours.',
}
