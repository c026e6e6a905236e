import type { Kid } from '../../../shared/ids.ts'
import { makeSigner, publicPart, sha256OfBase64url, sign } from './p256.ts'

export type StaffIdentity = {
  kid: Kid
  pub: string
  /** ECDSA P-256 over SHA-256, r ‖ s, base64url. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<string>
}
export type KeptIdentity = { keys: CryptoKeyPair; madeAt: number }
/** Keeps the non-extractable STAFF-ID. This key signs; it opens nothing. */
export type IdentityStore = { load(): Promise<KeptIdentity | null>; save(kept: KeptIdentity): Promise<void> }

const LIFE_MS = 90 * 24 * 60 * 60_000

/** This browser's STAFF-ID, made at first use and again after 90 days. `now` in ms. */
export async function staffIdentity(store: IdentityStore, now: number): Promise<StaffIdentity> {
  const kept = await store.load()
  const { keys } = kept && now - kept.madeAt < LIFE_MS ? kept : await makeIdentity(store, now)
  const pub = await publicPart(keys)
  return { kid: await sha256OfBase64url(pub), pub, sign: (bytes) => sign(keys.privateKey, bytes) }
}

async function makeIdentity(store: IdentityStore, now: number): Promise<KeptIdentity> {
  const made = { keys: await makeSigner(), madeAt: now }
  await store.save(made)
  return made
}

const NAME = 'ungechat-staff'
const SHELF = 'identity'

/** The browser's IndexedDB, which can hold a key that cannot be exported. `owner` keeps colleagues on a shared computer apart. */
export function browserIdentityStore(owner: string): IdentityStore {
  return {
    // IndexedDB answers `any`, but only `save` below writes here.
    load: () => onShelf('readonly', (shelf) => shelf.get(owner)).then((kept) => (kept as KeptIdentity | undefined) ?? null),
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
