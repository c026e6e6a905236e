import { inflateRawSync } from 'node:zlib'

/** The files of a zip archive, read from its central directory, and the moments that it states for them. */
export function unzipped(archive: Uint8Array): { files: Map<string, string>; times: Set<string> } {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, string>()
  const times = new Set<string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, time, day] = [bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)]
    const [size, named, extra, said] = [20, 28, 30, 32].map((part) =>
      part === 20 ? bytes.readUInt32LE(at + 20) : bytes.readUInt16LE(at + part),
    )
    const name = bytes.toString('utf8', at + 46, at + 46 + named!)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size!)
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
    times.add(`${day} ${time}`)
    at += 46 + named! + extra! + said!
  }
  return { files, times }
}
