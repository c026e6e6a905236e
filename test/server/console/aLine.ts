import { lineCommand } from '../../../server/console/line.ts'
import type { Staff } from '../../../server/domain/staff.ts'
import { numbersCommand } from '../../../server/numbers.ts'
import { bytes, openService } from '../../support/service.ts'

/** What `npm run line -- add vejen` is told of a line that lacks nothing. */
export const told = {
  path: '/v',
  name: 'Vejen-chatten',
  greeting: 'Her svarer ungerådgivere fra Vejen.',
  'greeting-en': 'Youth advisers from Vejen answer here.',
  municipality: 'Vejen',
  controller: 'Vejen Kommune',
  contact: 'Skriv til dpo@vejen.dk.',
  'contact-en': 'Write to dpo@vejen.dk.',
  ages: '12-14,15-17',
  hours: '1-5 14:00-21:00',
}
export const optionsOf = (said: Record<string, string>): string[] => Object.entries(said).flatMap(([name, value]) => [`--${name}`, value])

/** The console of an installation. `demo`: with the four example lines beside it. */
export async function openConsole({ demo = false, disk = 'held' }: { demo?: boolean; disk?: 'held' | 'not-in-time' } = {}) {
  const opened = await openService()
  const { service } = opened
  // Each command waits for a snapshot, which takes a second or more. Whether one holds the data is tested in snapshot.test.ts.
  service.ledger.snapshotHeld = async () => disk
  const line = (...args: string[]) => lineCommand(service, args, { demo, seen: async () => {} })
  const numbers = (...args: string[]) => numbersCommand(service, args, { demo })
  /** A person with roles on lines. */
  const person = async (login: string, roles: Staff['roles']): Promise<Staff> => {
    const staff: Staff = {
      ...{ person: bytes(16), login, name: 'Karin', title: 'koordinator', passwordHash: null, roles },
      ...{ langs: ['da'], topics: [], ages: [], active: true, demo: false },
    }
    await service.ledger.staff.put(staff)
    return staff
  }
  return {
    ...opened,
    line,
    numbers,
    person,
    add: (change: Record<string, string> = {}) => line('add', 'vejen', ...optionsOf({ ...told, ...change })),
    /** Gives and checks all that a line may not be without. */
    async complete() {
      await person('karin', { vejen: ['coordinator'] })
      for (const [which, call] of [
        ['doctor', '70 11 07 07'],
        ['psychiatry', '99 44 07 07'],
        ['social-duty', '79 96 50 00'],
      ] as const) {
        await line('number', 'vejen', which, call, '--source', 'vejen.dk')
        await numbers('confirm', `vejen-${which}`, '--by', 'karin')
      }
      await line('leader', 'vejen', '20 30 40 50', '--by', 'karin')
    },
  }
}
