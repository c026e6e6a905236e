import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'
import { z } from 'zod'

/** The addresses of one page's script and styles. */
export type PageAssets = { script: string; style: string[] }
export type Web = { entry(source: string): PageAssets; assets: RequestHandler }

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
    isEntry: z.boolean().optional(),
  }),
)
type Manifest = z.output<typeof manifest>

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
}

/** Thrown if the pages of this installation were never built. */
export class NotBuilt extends Error {
  constructor() {
    super('The pages are not built yet: run `npm run build` first.')
  }
}

/** The built pages, held in memory: a few files with hashed names. So no request reads from the disk. */
export async function openWeb(dist: string): Promise<Web> {
  const listed = readManifest(dist)
  const files = new Map<string, Packed>()
  for (const name of readdirSync(join(dist, 'assets'))) files.set(name, await pack(readFileSync(join(dist, 'assets', name)), name))
  return {
    entry(source) {
      const found = listed[source]
      if (!found) throw new Error(`no page was built from ${source}`)
      // An entry that is itself a style sheet has no script.
      const script = found.file.endsWith('.css') ? '' : `/${found.file}`
      const style = sharedFirst(listed, stylesOf(listed, source)).map((file) => `/${file}`)
      return { script, style: script === '' ? [`/${found.file}`, ...style] : style }
    },
    assets(req, res, next) {
      const file = files.get(req.path.slice(1))
      if (!file || (req.method !== 'GET' && req.method !== 'HEAD')) return next()
      const coding = req.acceptsEncodings(['br', 'gzip', 'identity'])
      const [bytes, encoded] = coding === 'br' ? [file.br, 'br'] : coding === 'gzip' ? [file.gzip, 'gzip'] : [file.plain, null]
      if (encoded !== null) res.setHeader('Content-Encoding', encoded)
      res.setHeader('Vary', 'Accept-Encoding')
      // The name holds a hash of the content, so the file under a name never changes.
      res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      res.setHeader('Content-Type', file.type)
      res.end(req.method === 'HEAD' ? undefined : bytes)
    },
  }
}

type Packed = { type: string; plain: Buffer; gzip: Buffer; br: Buffer }

async function pack(plain: Buffer, name: string): Promise<Packed> {
  const type = types[extname(name)] ?? 'application/octet-stream'
  const br = await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
  return { type, plain, gzip: await promisify(gzip)(plain), br }
}

function stylesOf(listed: Manifest, source: string, seen = new Set<string>()): string[] {
  if (seen.has(source)) return []
  seen.add(source)
  const chunk = listed[source]
  const inherited = (chunk?.imports ?? []).flatMap((next) => stylesOf(listed, next, seen))
  return [...new Set([...inherited, ...(chunk?.css ?? [])])]
}

/** Puts style sheets shared by several pages first, so that a page's own rules override them. The bundler lists them the other way round. */
function sharedFirst(listed: Manifest, styles: string[]): string[] {
  const pages = Object.keys(listed).filter((source) => listed[source]?.isEntry)
  const pagesWith = (file: string) => pages.filter((source) => stylesOf(listed, source).includes(file)).length
  return styles.toSorted((a, b) => pagesWith(b) - pagesWith(a))
}

function readManifest(dist: string): Manifest {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')))
  } catch {
    throw new NotBuilt()
  }
}
