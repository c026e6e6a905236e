import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { z } from 'zod'
import { answer } from '../child.ts'

// What Ungechat's relay is held against: Socket.IO's own rooms, an acknowledgement, a schema, and nothing kept.
const rooms = z.array(z.string().max(64)).max(10)
const message = z.strictObject({ room: z.string().max(64), id: z.string().max(64), text: z.string().min(1).max(12_000) })

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

const asks = { start }
export type BareAsks = typeof asks
answer(asks)
