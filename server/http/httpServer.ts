import { createServer, type RequestListener, type Server } from 'node:http'

/** Short connections for pages, assets and calls, in addition to the WebSockets. */
const MORE_CONNECTIONS = 1000
/** Our pages send short headers: a youth's browser sends no cookie. */
const HEADERS_BYTES = 8192

/**
 * The HTTP server for the open internet. It cuts clients that send slowly or do not read their answer, and limits the number of
 * connections. Open WebSockets are guarded elsewhere (watchConnection).
 */
export function httpServer(listener: RequestListener, limits: { connections: number; staffConnections: number }): Server {
  const server = createServer(
    {
      maxHeaderSize: HEADERS_BYTES,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      // How often Node looks for slow requests. With Node's default of 30 s, the limit of 15 s could become 45 s.
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 5000,
    },
    listener,
  )
  // A connection without any traffic for this long is cut: its client does not read.
  server.timeout = 20_000
  server.maxRequestsPerSocket = 1000
  server.maxConnections = limits.connections + limits.staffConnections + MORE_CONNECTIONS
  return server
}
