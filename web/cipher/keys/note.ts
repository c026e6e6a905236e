import type { ConvId, Kid, LineId, PersonId } from '../../../shared/ids.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { type HandOverNote, noteAad, noteBytes } from '../../../shared/sealing/note.ts'
import { fromB64, toB64 } from '../../../shared/sealing/tuple.ts'
import { pad, unpad } from '../record/padding.ts'
import { type OfferedKem, offerBytes } from './keyOffer.ts'
import { kemPublic, sha256OfBase64url, verify } from './p256.ts'
import type { CheckedRoster } from './roster.ts'
import type { StaffIdentity } from './staffIdentity.ts'
import { suite } from './wrap.ts'

const utf8 = new TextEncoder()
const info = utf8.encode('ungechat/v1 handover-note')

/** The talk that was given over, as the page of the giver knew it, and the colleague who was chosen: the person, and the name that the giver read. */
export type GivenTalk = { conv: ConvId; line: LineId; youthPub: string; epoch: number; to: PersonId; name: string }

/**
 * Whether this is the key offer of the colleague whom the giver chose, for this talk: a server that shows another key must not get the note.
 * That is also a server that shows one colleague under the name of another. The challenge is the youth's own and is not known here.
 */
export async function isOfColleague(offer: KeyOffer, talk: GivenTalk, roster: CheckedRoster): Promise<boolean> {
  const entry = roster.find(offer.staffKid)
  if (!entry || entry.person !== talk.to || entry.name !== talk.name || roster.line !== talk.line) return false
  const isSameTalk = offer.conv === talk.conv && offer.line === talk.line && offer.youthPub === talk.youthPub
  if (!isSameTalk || offer.purpose !== 'handover' || offer.epoch <= talk.epoch) return false
  const { sig, ...rest } = offer
  return verify(entry.pub, sig, offerBytes(rest))
}

/** Seals a note to the key of the newcomer's offer (HPKE) and signs it. Call `isOfColleague` first. */
export async function sealNote(text: string, offer: KeyOffer, identity: StaffIdentity): Promise<HandOverNote> {
  const sender = await suite().createSenderContext({ recipientPublicKey: await kemPublic(offer.kem), info })
  const fields = {
    conv: offer.conv,
    fromKid: identity.kid,
    toKid: offer.staffKid,
    kemHash: await sha256OfBase64url(offer.kem),
    enc: toB64(new Uint8Array(sender.enc)),
  }
  const unsigned = { ...fields, ct: toB64(new Uint8Array(await sender.seal(pad(utf8.encode(text)), noteAad(fields)))) }
  return { ...unsigned, sig: await identity.sign(noteBytes(unsigned)) }
}

/** The text, and the name of its writer by the roster. Null: it is for another talk or key, or not from a counsellor of the line. */
export async function openNote(
  note: HandOverNote,
  mine: { conv: ConvId; kid: Kid; kem: OfferedKem },
  roster: CheckedRoster,
): Promise<{ text: string; from: string } | null> {
  const writer = roster.find(note.fromKid)
  if (!writer || note.conv !== mine.conv || note.toKid !== mine.kid || note.kemHash !== (await sha256OfBase64url(mine.kem.pub))) return null
  const { sig, ...unsigned } = note
  if (!(await verify(writer.pub, sig, noteBytes(unsigned)))) return null
  try {
    const recipient = await suite().createRecipientContext({ recipientKey: mine.kem.keys, enc: fromB64(note.enc), info })
    const text = unpad(new Uint8Array(await recipient.open(fromB64(note.ct), noteAad(note))))
    return text && { text: new TextDecoder().decode(text), from: writer.name }
  } catch {
    return null
  }
}
