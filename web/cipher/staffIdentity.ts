export type StaffIdentity = {
  kid: string
  pub: string
  /** ECDSA P-256 over SHA-256, r ‖ s, base64url. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<string>
}
export type KeptIdentity = { keys: CryptoKeyPair; madeAt: number }
/** Where the non-extractable STAFF-ID lies. It signs; it opens nothing. */
export type IdentityStore = { load(): Promise<KeptIdentity | null>; save(kept: KeptIdentity): Promise<void> }

/** This browser's STAFF-ID, made at first use and again after 90 days. `now` in ms. */
export async function staffIdentity(_store: IdentityStore, _now: number): Promise<StaffIdentity> {
  throw new Error('not built yet')
}

/** The browser's IndexedDB; `owner` keeps colleagues on a shared computer apart. */
export function browserIdentityStore(_owner: string): IdentityStore {
  throw new Error('not built yet')
}
