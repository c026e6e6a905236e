import { createCipheriv, createHmac } from 'node:crypto'
import { Aes128Gcm, Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { expect, test } from 'vitest'
import { toB64 } from '../../../shared/sealing/tuple.ts'
import { importKem, kemPublic } from '../../../web/cipher/keys/p256.ts'

/** RFC 9180, appendix A.3.3: mode_auth of DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, sequence number 0. */
const rfc = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  skEm: '6b8de0873aed0c1b2d09b8c7ed54cbf24fdf1dfc7a47fa501f918810642d7b91',
  pkEm: '042224f3ea800f7ec55c03f29fc9865f6ee27004f818fcbdc6dc68932c1e52e15b79e264a98f2c535ef06745f3d308624414153b22c7332bc1e691cb4af4d53454',
  skRm: 'd929ab4be2e59f6954d6bedd93e638f02d4046cef21115b00cdda2acb2a4440e',
  pkRm: '04423e363e1cd54ce7b7573110ac121399acbc9ed815fae03b72ffbd4c18b01836835c5a09513f28fc971b7266cfde2e96afe84bb0f266920e82c4f53b36e1a78d',
  skSm: '1120ac99fb1fccc1e8230502d245719d1b217fe20505c7648795139d177f0de9',
  pkSm: '04a817a0902bf28e036d66add5d544cc3a0457eab150f104285df1e293b5c10eef8651213e43d9cd9086c80b309df22cf37609f58c1127f7607e85f210b2804f73',
  sharedSecret: 'd4aea336439aadf68f9348880aa358086f1480e7c167b6ef15453ba69b94b44f',
  key: '19aa8472b3fdc530392b0e54ca17c0f5',
  baseNonce: 'b390052d26b67a5b8a8fcaa4',
  aad: '436f756e742d30',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  ct: '82ffc8c44760db691a07c5627e5fc2c08e7a86979ee79b494a17cc3405446ac2bdb8f265db4a099ed3289ffe19',
}
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (found: ArrayBuffer | Uint8Array) => Buffer.from(new Uint8Array(found)).toString('hex')
const pair = (sk: string, pk: string) => {
  const point = bytes(pk)
  return importKem({ d: toB64(bytes(sk)), x: toB64(point.slice(1, 33)), y: toB64(point.slice(33)) })
}

async function sealAndOpen(aead: Aes128Gcm | Aes256Gcm) {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead })
  const [ekm, recipientKey, senderKey] = await Promise.all([pair(rfc.skEm, rfc.pkEm), pair(rfc.skRm, rfc.pkRm), pair(rfc.skSm, rfc.pkSm)])
  const sender = await suite.createSenderContext({
    recipientPublicKey: await kemPublic(toB64(bytes(rfc.pkRm))),
    senderKey,
    info: bytes(rfc.info),
    ekm,
  })
  const ct = await sender.seal(bytes(rfc.pt), bytes(rfc.aad))
  const recipient = await suite.createRecipientContext({
    recipientKey,
    senderPublicKey: await kemPublic(toB64(bytes(rfc.pkSm))),
    enc: sender.enc,
    info: bytes(rfc.info),
  })
  return { enc: hex(sender.enc), ct: hex(ct), opened: hex(await recipient.open(ct, bytes(rfc.aad))) }
}

/** The key schedule of RFC 9180 section 5.1 written out with node:crypto alone, to check the library against something that is not it. */
function keySchedule(aeadId: number, keyLength: number) {
  const suiteId = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0, 0x10, 0, 1, 0, aeadId])])
  const hmac = (key: Uint8Array, ...parts: Uint8Array[]) => createHmac('sha256', key).update(Buffer.concat(parts)).digest()
  const extract = (salt: Uint8Array, label: string, ikm: Uint8Array) =>
    hmac(salt.length ? salt : new Uint8Array(32), Buffer.from('HPKE-v1'), suiteId, Buffer.from(label), ikm)
  const expand = (prk: Uint8Array, label: string, info: Uint8Array, length: number) =>
    hmac(prk, Buffer.from([0, length]), Buffer.from('HPKE-v1'), suiteId, Buffer.from(label), info, Buffer.from([1])).subarray(0, length)
  const none = new Uint8Array()
  const context = Buffer.concat([Buffer.from([2]), extract(none, 'psk_id_hash', none), extract(none, 'info_hash', bytes(rfc.info))])
  const secret = extract(bytes(rfc.sharedSecret), 'secret', none)
  return { key: expand(secret, 'key', context, keyLength), nonce: expand(secret, 'base_nonce', context, 12) }
}

test('[CIP1] RFC 9180 A.3.3: mode_auth over P-256 gives the published enc and ciphertext (AES-128-GCM, as the RFC has it)', async () => {
  expect(await sealAndOpen(new Aes128Gcm())).toEqual({ enc: rfc.pkEm, ct: rfc.ct, opened: rfc.pt })
  const { key, nonce } = keySchedule(1, 16)
  expect([hex(key), hex(nonce)]).toEqual([rfc.key, rfc.baseNonce])
})

test('[CIP1] the suite in use, with AES-256-GCM, agrees with the key schedule of the RFC computed from its published shared secret', async () => {
  const { key, nonce } = keySchedule(2, 32)
  const gcm = createCipheriv('aes-256-gcm', key, nonce).setAAD(bytes(rfc.aad))
  const expected = Buffer.concat([gcm.update(bytes(rfc.pt)), gcm.final(), gcm.getAuthTag()]).toString('hex')
  expect(await sealAndOpen(new Aes256Gcm())).toEqual({ enc: rfc.pkEm, ct: expected, opened: rfc.pt })
})
