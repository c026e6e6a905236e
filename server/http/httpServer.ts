import { createServer, type RequestListener, type Server } from 'node:http'

/** Connections beside the sockets: pages, assets and calls, which come and go. */
const MORE_CONNECTIONS = 1000
/** Nothing of ours needs long headers: a youth brings no cookie. */
const HEADERS_BYTES = 8192

/**
 * The listener behind all of it, for the open internet: whoever sends slowly, or does not read what they asked for, is cut off, and there
 * is an end to how many may be connected. WebSockets look after themselves once they stand.
 */
export function httpServer(listener: RequestListener, limits: { connections: number; staffConnections: number }): Server {
  const server = createServer(
    {
      maxHeaderSize: HEADERS_BYTES,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      // How often it is looked who takes too long. Node's own 30 s would make 45 of the 15.
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 5000,
    },
    listener,
  )
  // An answer that nobody reads for so long is not read at all.
  server.timeout = 20_000
  server.maxRequestsPerSocket = 1000
  server.maxConnections = limits.connections + limits.staffConnections + MORE_CONNECTIONS
  return server
}
