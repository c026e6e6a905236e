import { setPriority } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { answer } from '../child.ts'
import { type Attack, attacks, openAttacker } from './attacks.ts'
import { openProofs } from './proofs.ts'

let running = false
let open: { close(): void }[] = []
let lanes: Promise<unknown>[] = []
const counted: Record<string, number> = {}
const tickets = new Set<string>()
const count = (what: string, by = 1) => {
  counted[what] = (counted[what] ?? 0) + by
}

/** So many sockets, each of which does one kind of harm for as long as it lives, and comes again when it is closed. */
function start({ port, sockets }: { port: number; sockets: number }): void {
  running = true
  const proofs = openProofs(port, () => running)
  const kinds = Object.values(attacks)
  lanes = Array.from({ length: sockets }, async (_, i) => {
    const attack = kinds[i % kinds.length] as Attack
    await wait((i * 5000) / sockets)
    while (running) {
      const attacker = await openAttacker({ port, count, tickets, proofs, isOver: () => !running }).catch(() => null)
      if (attacker === null) {
        count('not let in')
        await wait(1000)
        continue
      }
      open.push(attacker)
      await attack(attacker).catch(() => count('broken off'))
      if (!attacker.keeps) {
        attacker.close()
        open = open.filter((other) => other !== attacker)
      }
      await wait(100)
    }
  })
}

/** Every socket is closed at once, without a word. Answers what was done, and the conversations that were given a ticket. */
async function stop(): Promise<{ counted: Record<string, number>; tickets: string[] }> {
  running = false
  for (const one of open) one.close()
  open = []
  await Promise.race([Promise.allSettled(lanes), wait(15_000)])
  for (const one of open) one.close()
  return { counted, tickets: [...tickets] }
}

// These are other people's machines: here, where all share two cores, they give way.
setPriority(15)

const asks = { start, stop }
export type HostileAsks = typeof asks
answer(asks)
