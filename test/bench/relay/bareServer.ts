import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { z } from 'zod/mini'
import { convId } from '../../../shared/ids.ts'
import { envelope } from '../../../shared/sealing/envelope.ts'
import { answer } from '../child.ts'

// What Ungechat's relay is held against: Socket.IO's own rooms, an acknowledgement, and the same envelopes under the same schema. Nothing is
// kept, placed, counted or receipted, and nobody is asked who they are.
const rooms = z.array(convId)
const message = z.strictObject({ room: convId, envelope })

async function start({ port }: { port: number }): Promise<void> {
  const http = createServer()
  const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false, httpCompression: false })
  io.on('connection', (socket) => {
    socket.join(rooms.parse(socket.handshake.auth.rooms))
    socket.on('message', (raw: unknown, answered: (said: { ok: boolean }) => void) => {
      const parsed = message.safeParse(raw)
      if (!parsed.success) return answered({ ok: false })
      socket.to(parsed.data.room).emit('message', parsed.data)
      answered({ ok: true })
    })
  })
  await new Promise<void>((listening) => http.listen(port, '127.0.0.1', listening))
}

process.once('SIGTERM', () => process.exit(0))

const asks = { start }
export type BareAsks = typeof asks
answer(asks)
