import type { Service } from '../service.ts'

/**
 * Looks whether the live Redis has lost its data. A Redis that lost its data knows nobody, so `closeAll` closes every connection. The pages
 * reconnect by themselves and say where they stood.
 */
export function lossWatch(service: Service, closeAll: () => void, onLoss: () => void): () => Promise<void> {
  let known: string | null = null
  return async () => {
    const { id } = await service.live.birth(service.newId(), service.now())
    // Before a youth comes back with a pass: conversations that had ended must stay ended, whichever process ended them.
    if (known !== id) await service.live.stood.share(id)
    if (known !== null && known !== id) {
      closeAll()
      onLoss()
    }
    known = id
  }
}
