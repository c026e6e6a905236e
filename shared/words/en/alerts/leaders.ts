import type { leaders as danish } from '../../da/alerts/leaders.ts'

export const leaders: typeof danish = {
  button: 'I need help',
  title: 'Help from a leader',
  what: 'The leader on call, and others who get the alerts of the line, are told at once: only the line and the time, nothing about the young people.',
  nobodyTold: 'Nobody can be told from here: the line has no receiver. Call yourself, or fetch a colleague.',
  loading: 'Finding the leader on call …',
  ask: (line) => (line === null ? 'Tell the leader' : `Tell the leader: ${line}`),
  again: (line) => (line === null ? 'Tell again' : `Tell again: ${line}`),
  over: 'I have got help',
  tooSoon: 'The leader was told just now. Call, if it is urgent.',
  help: (line) => (line === null ? 'Help:' : `Help, ${line}:`),
  onCall: (name) => `Leader on call: ${name}.`,
  nobodyOnCall: 'Nobody is on call right now, says the duty plan.',
  lineCall: 'The line’s leader on call:',
  noNumber: 'We have no number of the leader. Fetch a colleague.',
  ring: (number) => `Call ${number}`,
  states: {
    unknown: 'We do not know yet whether the leader was told. Call, if it is urgent.',
    nobody: 'Nobody is told from here: the line has no receiver. Call yourself.',
    telling: 'The message is on its way to the leader …',
    told: (clock) => `Told at ${clock}. Not seen yet.`,
    failed: 'The leader could not be told: call yourself.',
    seen: (clock) => `Seen at ${clock}.`,
    seenBy: (clock, by) => `Seen at ${clock}: ${by}.`,
  },
}
