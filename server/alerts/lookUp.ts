import { lookup, Resolver } from 'node:dns/promises'

/** Every address of a name. */
export type LookUp = (name: string) => Promise<{ address: string; family: number }[]>

const TRY_MS = 2000
const TRIES = 2

/**
 * Asks the name servers themselves. The look-up of the system runs in the few threads that also check passwords and read files: four names whose
 * servers do not answer would hold up all of that, and every other alert.
 */
export function askNameServers(servers?: string[]): LookUp {
  return async (name) => {
    const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES })
    if (servers) resolver.setServers(servers)
    const [four, six] = await Promise.all([
      resolver.resolve4(name).catch((): string[] => []),
      resolver.resolve6(name).catch((): string[] => []),
    ])
    return [...four.map((address) => ({ address, family: 4 })), ...six.map((address) => ({ address, family: 6 }))]
  }
}

/** As the machine knows it, its own list of hosts among it: for a host that the operator allows. */
export const askTheMachine: LookUp = (name) => lookup(name, { all: true })
