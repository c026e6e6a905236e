import type { Service } from '../service.ts'

/** What saying it needs. The rest of the service needs to know since when this process hears, so it is made later. */
export type Hearer = Pick<Service, 'live' | 'now' | 'spans'>

/** A process says since when it has heard its pages without a break: see heardSince.ts. */
export const sayHearing = ({ live }: Hearer, processId: string, since: number): Promise<void> => live.hearing.say(processId, since)
