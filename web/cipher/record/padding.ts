/** Bytes. The server sees only the size that a text was padded to. */
const buckets = [256, 512, 1024, 2048, 4096, 8192]

/** The u32 length, the text, and zeros up to the next bucket. Throws RangeError('too-long') where no bucket is large enough. */
export function pad(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = buckets.find((bucket) => bucket >= text.length + 4)
  if (size === undefined) throw new RangeError('too-long')
  const padded = new Uint8Array(size)
  new DataView(padded.buffer).setUint32(0, text.length)
  padded.set(text, 4)
  return padded
}

/** Null when the stated length does not fit. */
export function unpad(padded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (padded.length < 4) return null
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  return length <= padded.length - 4 ? padded.slice(4, 4 + length) : null
}
