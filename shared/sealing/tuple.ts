const utf8 = new TextEncoder()

export type Part = string | number | Uint8Array

/**
 * T(…) of the sealing design: each part after its u32 length, integers as u64, texts as UTF-8. Every AAD and signature uses this one encoding, so
 * that nothing depends on canonical JSON.
 */
export function tuple(...parts: Part[]): Uint8Array<ArrayBuffer> {
  const encoded = parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : typeof part === 'number' ? u64(part) : part))
  const whole = new Uint8Array(encoded.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(whole.buffer)
  let at = 0
  for (const part of encoded) {
    view.setUint32(at, part.length)
    whole.set(part, at + 4)
    at += 4 + part.length
  }
  return whole
}

function u64(n: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(n))
  return bytes
}

export const toB64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** Reads base64url, and plain base64 too. Throws on any other text. */
export const fromB64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
