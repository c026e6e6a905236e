/** As a browser that translates does it: every text is put into two elements of its own. `anew`: the text itself is another one. */
export function translate(root: Node, anew: boolean) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.parentElement?.closest('font')) continue
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    outer.append(inner)
    text.replaceWith(outer)
    inner.append(anew ? document.createTextNode(text.data) : text)
  }
}
