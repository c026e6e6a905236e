import { z } from 'zod/mini'
import { closingForm, DRAFT_BYTES, outcomes, severities } from '../../../shared/closingForm.ts'
import type { FormNumber } from '../../../shared/ids.ts'
import { fromB64, toB64, tuple } from '../../../shared/sealing/tuple.ts'
import { topicId } from '../../../shared/topic.ts'
import { random } from '../../cipher/keys/p256.ts'
import type { FormDraft } from './closing.ts'

const { form: _, ...whole } = closingForm.shape
/** A form that is not filled in yet: its lists may be empty, and its severity open. */
const draftShape = z.strictObject({
  ...whole,
  topics: z.array(topicId).check(z.maxLength(3)),
  outcomes: z.array(z.enum(outcomes)).check(z.maxLength(3)),
  severity: z.nullable(z.enum(severities)),
})

/** The keys lie in this tab's session, one for each form. What they open lies with the server. Either half alone opens nothing. */
const NAME = 'ungechat-form '

const ivBytes = 12
const params = (iv: Uint8Array<ArrayBuffer>, form: FormNumber) => ({
  name: 'AES-GCM',
  iv,
  additionalData: tuple('ungechat/v1/form', form),
})
const imported = (key: string, use: 'encrypt' | 'decrypt') => crypto.subtle.importKey('raw', fromB64(key), 'AES-GCM', false, [use])

/** Seals a draft under the key of this form, which is made now if there is none. Null: the browser keeps no key, or the draft is too long. */
export async function sealDraft(form: FormNumber, draft: FormDraft): Promise<string | null> {
  const text = JSON.stringify(draft)
  const key = keyOf(form) ?? newKey(form)
  if (key === null || text.length > DRAFT_BYTES) return null
  const iv = random(ivBytes)
  // One size for every draft, so that the server cannot count the ticks. Blanks at the end change nothing in JSON.
  const padded = new TextEncoder().encode(text.padEnd(DRAFT_BYTES))
  const ct = await crypto.subtle.encrypt(params(iv, form), await imported(key, 'encrypt'), padded)
  return toB64(new Uint8Array([...iv, ...new Uint8Array(ct)]))
}

/** Null: this tab has no key for the form, or what is given was not sealed under it for this form. */
export async function openDraft(form: FormNumber, sealed: string): Promise<FormDraft | null> {
  const key = keyOf(form)
  if (key === null) return null
  try {
    const bytes = fromB64(sealed)
    const opened = await crypto.subtle.decrypt(params(bytes.slice(0, ivBytes), form), await imported(key, 'decrypt'), bytes.slice(ivBytes))
    return draftShape.safeParse(JSON.parse(new TextDecoder().decode(opened))).data ?? null
  } catch {
    return null
  }
}

export function keyOf(form: FormNumber): string | null {
  try {
    return sessionStorage.getItem(NAME + form)
  } catch {
    return null
  }
}

function newKey(form: FormNumber): string | null {
  const key = toB64(random(32))
  try {
    sessionStorage.setItem(NAME + form, key)
    return key
  } catch {
    return null
  }
}

/** Forgets the keys of all forms but these. What the server holds under them is lost. */
export function forgetKeys(but: readonly FormNumber[] = []): void {
  try {
    const names = Array.from({ length: sessionStorage.length }, (_, i) => sessionStorage.key(i) ?? '')
    for (const name of names) if (name.startsWith(NAME) && !but.some((form) => name === NAME + form)) sessionStorage.removeItem(name)
  } catch {
    // The browser keeps nothing, so there is nothing to forget.
  }
}
