import type { Service } from '../actions/service.ts'
import type { People } from './telling/people.ts'

/** A live Redis that lost its data knows nobody. So every connection is closed. The pages reconnect by themselves and say where they stood. */
export function lossWatch(service: Service, people: People, onLoss: () => void): () => Promise<void> {
  let known: string | null = null
  return async () => {
    const { id } = await service.live.birth(service.newId(), service.now())
    // Before a youth comes back with a pass: conversations that had ended must stay ended, whichever process ended them.
    if (known !== id) await service.live.stood.share(id)
    if (known !== null && known !== id) {
      people.disconnectAll()
      onLoss()
    }
    known = id
  }
}
