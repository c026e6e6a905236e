import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { LookOnAtDesk } from '../../../shared/doors/lookOn.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { type CounsellorCipher, openCounsellor } from '../../cipher/counsellorCipher.ts'
import { createOffer, type OfferedKem } from '../../cipher/keys/keyOffer.ts'
import { sha256OfBase64url } from '../../cipher/keys/p256.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import { type Askable, ask } from '../../connection/ask.ts'

type Door = CounsellorDoor
type Held = { id: string; offer: KeyOffer; kem: OfferedKem; hash: string }

/** How soon the page looks again when an answer is lost, or the key has not come. */
const AGAIN_MS = 2000

/**
 * The key of this page for the talk in which it reads along. It is in memory alone. The page offers it by itself: after the yes, when the
 * challenge has changed, and after a reload. `changed` is told when the talk is open, or is not any more.
 */
export function openLookOnKeys(socket: Askable<Door>, identity: StaffIdentity, changed: (cipher: CounsellorCipher | null) => void) {
  let held: Held | null = null
  let cipher: CounsellorCipher | null = null
  let seen: LookOnAtDesk | null = null
  let busy: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  function forget(): void {
    held = null
    if (!cipher) return
    cipher.wipe()
    cipher = null
    changed(null)
  }

  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(() => look(seen), AGAIN_MS)
  }

  async function step(): Promise<void> {
    const now = seen
    if (!now || now.at === 'asked' || held?.id !== now.id) forget()
    if (!now || now.at === 'asked') return
    if (held && now.at === 'reads' && now.given === held.hash) return cipher ? undefined : open(now, held)
    await offer(now)
  }

  async function offer(now: LookOnAtDesk): Promise<void> {
    const { conv, line, youthPub, challenge, epoch, id } = now
    if (held?.offer.challenge !== challenge || held.offer.epoch !== epoch) {
      const made = await createOffer(identity, { conv, line, youthPub, challenge, epoch, purpose: 'listen' })
      held = { ...made, id, hash: await sha256OfBase64url(made.kem.pub) }
    }
    if (now.offered === held.offer.sig || seen?.id !== id) return
    if (!(await ask<Door, 'lookOn:offer'>(socket, 'lookOn:offer', held.offer)).ok) again()
  }

  async function open({ conv, line, youthPub, id }: LookOnAtDesk, { kem }: Held): Promise<void> {
    const said = await ask<Door, 'lookOn:wraps'>(socket, 'lookOn:wraps', { conv })
    if (seen?.id !== id) return
    const made = openCounsellor({ conv, line, kid: identity.kid, youthPub, kem })
    const { epochs } = said.ok ? await made.takeWraps(said.value) : { epochs: [] }
    if (epochs.length === 0 || seen?.id !== id) {
      made.wipe()
      return again()
    }
    cipher = made
    changed(made)
  }

  function look(next: LookOnAtDesk | null): void {
    seen = next
    busy = busy.then(step).catch(again)
  }

  return {
    look,
    close() {
      clearTimeout(timer)
      seen = null
      forget()
    },
  }
}
