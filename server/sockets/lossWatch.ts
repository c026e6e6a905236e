import type { Service } from '../actions/service.ts'
import type { People } from './telling/people.ts'

/** A live Redis that was lost knows nobody any more: every page is let go, comes back by itself and says where it stood. */
export function lossWatch(service: Service, people: People, onLoss: () => void): () => Promise<void> {
  let known: string | null = null
  return async () => {
    const { id } = await service.live.birth(service.newId(), service.now())
    // Before anybody comes back with a pass: what was over stays over, on whichever process it ended.
    if (known !== id) await service.live.stood.share(id)
    if (known !== null && known !== id) {
      people.disconnectAll()
      onLoss()
    }
    known = id
  }
}
