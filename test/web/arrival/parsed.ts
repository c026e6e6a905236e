/** A server's page as a browser without scripts reads it. */
export const parsed = (page: string): Document => new DOMParser().parseFromString(page, 'text/html')

/** Anything the content security policy would stop, or that runs unasked. */
export function forbidden(document: Document): string[] {
  const found: string[] = []
  for (const script of document.querySelectorAll('script')) if (!script.src || script.textContent !== '') found.push(script.outerHTML)
  for (const element of document.querySelectorAll('style, [style], iframe, form, base')) found.push(element.outerHTML)
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes) if (name.startsWith('on')) found.push(`${element.tagName} ${name}`)
  return found
}
