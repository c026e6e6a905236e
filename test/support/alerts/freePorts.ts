import { createServer } from 'node:net'

/** Ports of this machine that are free now: for receivers that are named before they listen. */
export const freePorts = async (count: number): Promise<number[]> => {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((up) =>
          server.listen(0, '127.0.0.1', () => {
            const address = server.address()
            up(typeof address === 'object' && address ? address.port : 0)
          }),
        ),
    ),
  )
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}
