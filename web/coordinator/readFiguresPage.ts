import { type FiguresPage, figuresPage } from '../../shared/doors/staffPage.ts'

/** Reads the page's data block. A page without the block shows figures of its installation. */
export function readFiguresPage(page: Document): FiguresPage {
  const block = page.getElementById('ungechat-topics')?.textContent
  const read: unknown = block ? JSON.parse(block) : null
  return figuresPage.safeParse(read).data ?? { madeUp: false }
}
