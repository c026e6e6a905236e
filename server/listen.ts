import { once } from 'node:events'
import type { Server } from 'node:http'
import { CannotServe } from './cannotServe.ts'

/** Throws `CannotServe` where the port is taken, or not this account's to use. */
export async function listen(server: Server, port: number, host: string | null): Promise<void> {
  server.listen(port, ...(host === null ? [] : [host]))
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new CannotServe(`Port ${port} is taken: stop what uses it, or choose another with PORT=…`)
    if (error.code === 'EACCES') throw new CannotServe(`Port ${port} may not be used by this account: choose another with PORT=…`)
    throw error
  })
}

/** Closes the HTTP server, unless Socket.IO has closed it already or it never listened. */
export async function shut(server: Server): Promise<void> {
  if (!server.listening) return
  await new Promise((closed) => server.close(closed))
}
