import type { IdentityStore, KeptIdentity } from './staffIdentity.ts'

const NAME = 'ungechat-staff'
const SHELF = 'identity'

/** The browser's IndexedDB, which can hold a key that nobody can export; `owner` keeps colleagues on a shared computer apart. */
export function browserIdentityStore(owner: string): IdentityStore {
  return {
    load: () => onShelf('readonly', (shelf) => shelf.get(owner)).then((kept) => (kept as KeptIdentity | undefined) ?? null), // IndexedDB answers `any`; only `save` below writes here
    save: (kept) => onShelf('readwrite', (shelf) => shelf.put(kept, owner)).then(() => {}),
  }
}

function onShelf(mode: IDBTransactionMode, ask: (shelf: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const work = db.transaction(SHELF, mode)
      const asked = ask(work.objectStore(SHELF))
      work.oncomplete = () => {
        db.close()
        resolve(asked.result)
      }
      work.onabort = () => {
        db.close()
        reject(work.error)
      }
    }
  })
}
