import type { CDPSession, Page } from 'playwright-core'

type Shown = { node: number; role: string; name: string; focused: boolean; live: boolean }

/** What a screen reader is given of the page: role, name, and whether it has the focus or is announced when it changes. */
export async function treeOf(page: Page): Promise<Shown[]> {
  const session = await page.context().newCDPSession(page)
  try {
    return await readTree(session)
  } finally {
    await session.detach()
  }
}

async function readTree(session: CDPSession): Promise<Shown[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const property = (node: (typeof nodes)[number], name: string) => node.properties?.find((p) => p.name === name)?.value.value
  // A node that the tree ignores may still say how its children are announced.
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  const above = (node: (typeof nodes)[number]) => (node.parentId === undefined ? undefined : known.get(node.parentId))
  function isLive(node: (typeof nodes)[number] | undefined): boolean {
    return node !== undefined && (typeof property(node, 'live') === 'string' || isLive(above(node)))
  }
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      node: node.backendDOMNodeId ?? 0,
      role: node.role?.value ?? '',
      name: String(node.name?.value ?? ''),
      focused: property(node, 'focused') === true,
      live: isLive(node),
    }))
}

/** Writes down what a screen reader announces from now on: words that are new in a live region of the tree. A text that is drawn anew counts again. */
export async function earOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  const keyOf = ({ node, name }: Shown) => `${node} ${name}`
  const spoken = async () => (await readTree(session)).filter(({ role, live, name }) => role === 'StaticText' && live && name.trim() !== '')
  let known = new Set((await spoken()).map(keyOf))
  const heard: string[] = []
  return {
    /** All announcements so far, in the order in which they were found. */
    async heard() {
      const now = await spoken()
      for (const shown of now)
        if (!known.has(keyOf(shown)) && !(await isSilent(session, shown.node)))
          heard.push(shown.name.replace(/[\u2066-\u2069]/g, '').trim())
      known = new Set(now.map(keyOf))
      return [...heard]
    },
  }
}

/** The tree does not show that a part of a live region is silent (`aria-live=off`), so the page is asked. */
async function isSilent(session: CDPSession, node: number): Promise<boolean> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node }).catch(() => ({ object: null }))
  if (!object?.objectId) return true // gone meanwhile
  const nearest = "function () { return this.parentElement.closest('[aria-live], [role=status], [role=alert], [role=log]')?.ariaLive }"
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: nearest,
    returnByValue: true,
  })
  return result.value === 'off'
}
