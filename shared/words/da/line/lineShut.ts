/** What a desk says of a line that takes no new youths. */
export const lineShut = {
  byHand: (line: string) => `${line} er lukket for nye.`,
  goesOn: 'Samtaler skrives færdige. De, der venter, kan stadig komme til, så længe nogen er på vagt.',
  opensAt: (when: string) => `Åbner igen ${when}.`,
  opensByHand: 'Åbner, når en koordinator eller leder åbner igen.',
  youthsRead: (message: string) => `De unge læser: »${message}«`,
  byHours: 'Linjen har lukket efter åbningstiden.',
}
