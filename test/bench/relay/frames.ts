import { connect, type Socket } from 'node:net'

/**
 * A WebSocket in so few lines that the load costs the machine next to nothing beside what is measured:
 * whole text frames, and the engine's pings.
 */
export type Frames = {
  send(text: string): void
  close(): void
  /** Reads nothing more: what the server sends stays on its way. */
  stopReading(): void
  /** Resolves once the connection is gone, by whomever. */
  gone: Promise<void>
}

const TEXT = 0x81
const CLOSE = 8

export function openFrames(port: number, headers: Record<string, string>, onText: (text: string) => void): Promise<Frames> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const lines = Object.entries({
    Host: `localhost:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  socket.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  return new Promise((opened, failed) => {
    socket.once('error', failed)
    socket.once('close', () => failed(new Error('closed before it was open')))
    const read = reader(onText, () => socket.destroy())
    let head = Buffer.alloc(0)
    const greet = (bytes: Buffer) => {
      head = Buffer.concat([head, bytes])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      socket.off('data', greet)
      if (head.toString('latin1', 9, 12) !== '101') return failed(new Error(head.toString('latin1', 0, 100)))
      socket.on('data', read)
      opened(framesOn(socket))
      if (head.length > end + 4) read(head.subarray(end + 4))
    }
    socket.on('data', greet)
  })
}

const framesOn = (socket: Socket): Frames => ({
  send: (text) => void socket.write(frame(text)),
  close: () => socket.destroy(),
  stopReading: () => void socket.pause(),
  gone: new Promise((over) => socket.once('close', () => over())),
})

/** Masked, as a client must, with a key of zeros: the server does the same work for it as for any other. */
function frame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  if (length > 0xffff) throw new Error('longer than any message of ours')
  const at = length < 126 ? 2 : 4
  const bytes = Buffer.alloc(at + 4 + length)
  bytes[0] = TEXT
  bytes[1] = 0x80 | (length < 126 ? length : 126)
  if (at === 4) bytes.writeUInt16BE(length, 2)
  bytes.write(text, at + 4)
  return bytes
}

function reader(onText: (text: string) => void, onClose: () => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (bytes) => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    let at = 0
    while (all.length - at >= 2) {
      let length = all[at + 1]! & 0x7f
      let start = at + 2
      if (length === 127) throw new Error('longer than any message of ours')
      if (length === 126) {
        if (all.length - at < 4) break
        length = all.readUInt16BE(at + 2)
        start += 2
      }
      if (all.length < start + length) break
      if ((all[at]! & 0x0f) === CLOSE) return onClose()
      if (all[at] === TEXT) onText(all.toString('utf8', start, start + length))
      at = start + length
    }
    rest = Buffer.from(all.subarray(at))
  }
}
