import type { whenWords as danish } from '../da/when.ts'

export const whenWords = {
  example: (said: string) => `${said} (example)`,
  clock: (hour: string, minute: string) => `at ${hour}:${minute}`,
  midnight: 'at midnight',
  tonight: (clock: string) => `${clock} tonight`,
  tomorrow: (clock: string) => `tomorrow ${clock}`,
  onDay: (weekday: string, clock: string) => `on ${weekday} ${clock}`,
  onDate: (weekday: string, date: string, clock: string) => `on ${weekday} ${date} ${clock}`,
} satisfies typeof danish
