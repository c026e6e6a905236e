import type { lineShut as danish } from '../../da/line/lineShut.ts'

export const lineShut: typeof danish = {
  byHand: (line) => `${line} is closed to new people.`,
  goesOn: 'Talks are finished. Those who wait can still be taken while somebody is on duty.',
  opensAt: (when) => `Opens again ${when}.`,
  opensByHand: 'Opens when a coordinator or leader opens it again.',
  youthsRead: (message) => `The young people read: “${message}”`,
  byHours: 'The line has closed after its opening hours.',
}
