/** How a moment is told. `hour` and `minute` have two digits each; `clock` is what `clock` gave. */
export const whenWords = {
  /** An invented hour of a demo is never taken for a fact. */
  example: (said: string) => `${said} (eksempel)`,
  clock: (hour: string, minute: string) => (minute === '00' ? `kl. ${Number(hour)}` : `kl. ${Number(hour)}.${minute}`),
  midnight: 'kl. 24',
  tonight: (clock: string) => `${clock} i nat`,
  tomorrow: (clock: string) => `i morgen ${clock}`,
  onDay: (weekday: string, clock: string) => `${weekday} ${clock}`,
  onDate: (weekday: string, date: string, clock: string) => `${weekday} den ${date} ${clock}`,
}
