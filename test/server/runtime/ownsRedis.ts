import { openEmbeddedRedis } from '../../../server/runtime/embeddedRedis.ts'

/** An app that does nothing but own its two Redis; its test kills it. */
await openEmbeddedRedis(process.argv[2] ?? '', process.env.PATH ?? '', () => {})
process.send?.('open')
