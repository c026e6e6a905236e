import { inflateSync } from 'node:zlib'

export type Name = { name: string }
export type Ref = { ref: number }
export type Dict = { [key: string]: Value }
export type Value = number | boolean | null | string | Name | Ref | Value[] | Dict
export type Pdf = {
  root: Dict
  info: Dict
  /** What a reference leads to. */
  at(value: Value | undefined): Value
  dict(value: Value | undefined): Dict
  list(value: Value | undefined): Value[]
  /** The bytes of a stream, unpacked. */
  stream(value: Value | undefined): Buffer
}

/** Reads a PDF by its table of references. It knows what our writer writes, and throws at everything else. */
export function readPdf(file: Uint8Array): Pdf {
  const bytes = Buffer.from(file)
  const text = bytes.toString('latin1')
  const table = Number(/startxref\s+(\d+)/.exec(text)?.[1])
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset))
  const objectAt = (ref: number) => {
    const parsed = parseAt(text, text.indexOf('obj', offsets[ref - 1]) + 3)
    return parsed
  }
  const at = (value: Value | undefined): Value => (isRef(value) ? at(objectAt(value.ref).value) : (value ?? null))
  const dict = (value: Value | undefined): Dict => {
    const found = at(value)
    if (!isDict(found)) throw new Error(`no dictionary: ${JSON.stringify(found)}`)
    return found
  }
  const trailer = dict(parseAt(text, text.indexOf('trailer') + 7).value)
  return {
    root: dict(trailer.Root),
    info: dict(trailer.Info),
    at,
    dict,
    list: (value) => {
      const found = at(value)
      return Array.isArray(found) ? found : found === null ? [] : [found]
    },
    stream: (value) => {
      if (!isRef(value)) throw new Error('a stream is always behind a reference')
      const { value: head, end } = objectAt(value.ref)
      const start = text.indexOf('stream\n', end) + 7
      const packed = bytes.subarray(start, start + Number(at(dict(head).Length)))
      return dict(head).Filter ? inflateSync(packed) : packed
    },
  }
}

export const isRef = (value: Value | undefined): value is Ref => typeof value === 'object' && value !== null && 'ref' in value
export const isDict = (value: Value | undefined): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('ref' in value) && !('name' in value)
export const nameIn = (value: Value | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : ''

const TOKEN = /\s*(<<|>>|\[|\]|\/[^\s/<>[\]()]*|\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>|\d+ \d+ R|[-+.\d]+|[A-Za-z'*]+)/y

/** One value that begins at a place of the text, and where it ends. */
function parseAt(text: string, start: number): { value: Value; end: number } {
  const next = (from: number) => {
    TOKEN.lastIndex = from
    const found = TOKEN.exec(text)
    if (!found?.[1]) throw new Error(`not understood: ${text.slice(from, from + 40)}`)
    return { token: found[1], end: TOKEN.lastIndex }
  }
  const { token, end } = next(start)
  if (token === '<<') {
    const dict: Dict = {}
    for (let at = end; ; ) {
      const key = next(at)
      if (key.token === '>>') return { value: dict, end: key.end }
      const read = parseAt(text, key.end)
      dict[key.token.slice(1)] = read.value
      at = read.end
    }
  }
  if (token === '[') {
    const list: Value[] = []
    for (let at = end; ; ) {
      const item = next(at)
      if (item.token === ']') return { value: list, end: item.end }
      const read = parseAt(text, at)
      list.push(read.value)
      at = read.end
    }
  }
  return { value: plainValue(token), end }
}

function plainValue(token: string): Value {
  if (token.startsWith('/')) return { name: token.slice(1) }
  if (token.startsWith('(')) return said(Buffer.from(unescaped(token.slice(1, -1)), 'latin1'))
  if (token.startsWith('<')) return said(Buffer.from(token.slice(1, -1).replaceAll(/\s/g, ''), 'hex'))
  if (token.endsWith(' R')) return { ref: Number.parseInt(token, 10) }
  if (token === 'true' || token === 'false') return token === 'true'
  return token === 'null' ? null : Number(token)
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string) => text.replaceAll(/\\([\s\S])/g, (_, one: string) => escapes[one] ?? one)
/** A text of a PDF: UTF-16 behind its mark, else one byte a character. */
const said = (bytes: Buffer) =>
  bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
