import { type Dict, isDict, isRef, nameIn, type Pdf, type Ref, readPdf, type Value } from './readPdf.ts'

/** One element of the tree of tags, with the text in it. */
export type Tag = { kind: string; scope: string; actual: string | null; text: string; pages: number[]; children: Tag[] }
export type TaggedPdf = {
  pdf: Pdf
  tree: Tag
  pages: number
  /** The text that is no part of the tree, one for each artifact. */
  artifacts: string[]
  /** What is painted outside every tag and artifact. */
  untagged: string[]
  /** Marked content that no element, or more than one, has. */
  strays: string[]
  /** Shapes of the characters that the typeface does not have. */
  missing: number
}

type Marked = Map<string, string>
type Used = { id: string; element: number }

/** Reads what a screen reader reads: the tree of tags, and the text of each tag through the page's marked content. */
export function taggedPdf(file: Uint8Array): TaggedPdf {
  const pdf = readPdf(file)
  const pages = pdf.list(pdf.dict(pdf.root.Pages).Kids).filter(isRef)
  const found = { artifacts: [] as string[], untagged: [] as string[], missing: 0 }
  const marked: Marked = new Map()
  for (const page of pages) readPage(pdf, page, marked, found)
  const used: Used[] = []
  const rooted = pdf.dict(pdf.root.StructTreeRoot)
  const [top] = pdf.list(rooted.K)
  if (!isRef(top)) throw new Error('no tree of tags')
  const tree = tagOf(pdf, top, marked, used)
  const parents = parentsIn(pdf, pages)
  const strays = [...marked.keys(), ...used.map(({ id }) => id)].filter((id) => {
    const owners = used.filter((one) => one.id === id)
    return !marked.has(id) || owners.length !== 1 || owners[0]?.element !== parents.get(id)
  })
  return { pdf, tree, pages: pages.length, strays, ...found }
}

export const tagsIn = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(tagsIn)]

function tagOf(pdf: Pdf, reference: Ref, marked: Marked, used: Used[]): Tag {
  const element = pdf.dict(reference)
  const tag: Tag = {
    kind: nameIn(pdf.at(element.S)),
    scope: isDict(pdf.at(element.A)) ? nameIn(pdf.dict(element.A).Scope) : '',
    actual: typeof element.ActualText === 'string' ? element.ActualText : null,
    text: '',
    pages: [],
    children: [],
  }
  const take = (page: Value | undefined, mcid: Value | undefined) => {
    const id = `${(page as Ref).ref}:${String(mcid)}`
    used.push({ id, element: reference.ref })
    tag.text += marked.get(id) ?? ''
    tag.pages.push((page as Ref).ref) // given by the element or the reference
  }
  for (const kid of pdf.list(element.K)) {
    if (typeof kid === 'number') take(element.Pg, kid)
    else if (isDict(pdf.at(kid)) && nameIn(pdf.dict(kid).Type) === 'MCR') take(pdf.dict(kid).Pg, pdf.dict(kid).MCID)
    else if (isRef(kid)) tag.children.push(tagOf(pdf, kid, marked, used))
    else throw new Error('an element is always behind a reference')
  }
  return tag
}

/** The way back: which element each marked content of a page belongs to, as the tree of parents says. */
function parentsIn(pdf: Pdf, pages: Ref[]): Map<string, number> {
  const numbers = pdf.list(pdf.dict(pdf.dict(pdf.root.StructTreeRoot).ParentTree).Nums)
  return new Map(
    pages.flatMap((page) => {
      const key = numbers.findIndex((one, i) => i % 2 === 0 && one === pdf.dict(page).StructParents)
      return pdf.list(numbers[key + 1]).map((parent, mcid) => [`${page.ref}:${mcid}`, isRef(parent) ? parent.ref : 0] as const)
    }),
  )
}

/** Goes through the drawing of a page: each text and each shape belongs to a tag or to an artifact. */
function readPage(pdf: Pdf, page: Ref, marked: Marked, found: { artifacts: string[]; untagged: string[]; missing: number }): void {
  const { Contents, Resources } = pdf.dict(page)
  const fonts = pdf.dict(pdf.dict(Resources).Font)
  const maps = new Map(Object.entries(fonts).map(([name, font]) => [name, unicodeOf(pdf, pdf.dict(font))]))
  const open: { id: string | null }[] = []
  let map = new Map<number, string>()
  const write = (text: string) => {
    const inside = open.at(-1)
    if (!inside) found.untagged.push(text)
    else if (inside.id === null) found.artifacts[found.artifacts.length - 1] += text
    else marked.set(inside.id, (marked.get(inside.id) ?? '') + text)
  }
  const drawing = pdf
    .stream(Contents)
    .toString('latin1')
    .replaceAll(/<<[^>]*>>/g, (dictionary) => dictionary.replaceAll('\n', ' '))
  for (const line of drawing.split('\n')) {
    const [, mcid] = /\/MCID (\d+)/.exec(line) ?? []
    if (/ B(DC|MC)$/.test(line)) {
      const id = mcid === undefined ? null : `${page.ref}:${mcid}`
      open.push({ id })
      if (id === null) found.artifacts.push('')
      else marked.set(id, marked.get(id) ?? '')
    } else if (line === 'EMC') open.pop()
    else if (/^\/\w+ [\d.]+ Tf$/.test(line)) map = maps.get(line.slice(1).split(' ')[0] ?? '') ?? new Map()
    else if (/ T[jJ]$/.test(line))
      for (const [, hex = ''] of line.matchAll(/<([0-9a-f]*)>/g))
        for (const code of hex.match(/.{4}/g) ?? []) {
          if (code === '0000') found.missing++
          write(map.get(Number.parseInt(code, 16)) ?? '')
        }
    else if (/(^| )(f|S|B|Do)$/.test(line) && open.length === 0) found.untagged.push(line)
  }
}

/** Which character each code of a font stands for: its map `ToUnicode`. */
function unicodeOf(pdf: Pdf, font: Dict): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, first = '', list = ''] of pdf
    .stream(font.ToUnicode)
    .toString('latin1')
    .matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [i, [, hex = '']] of [...list.matchAll(/<([0-9a-f\s]*)>/g)].entries())
      map.set(
        Number.parseInt(first, 16) + i,
        String.fromCharCode(...(hex.match(/[0-9a-f]{4}/g) ?? []).map((code) => Number.parseInt(code, 16))),
      )
  return map
}
