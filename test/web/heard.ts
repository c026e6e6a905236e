import { onTestFinished } from 'vitest'

export type Heard = { how: 'polite' | 'assertive'; says: string }

const LIVE: Record<string, Heard['how'] | 'off'> = { status: 'polite', log: 'polite', alert: 'assertive' }

/** How what changes at this node is announced: by the nearest element around it that says so. What is hidden from readers is silent. */
function liveAt(node: Node): { region: Element; how: Heard['how'] } | null {
  const start = node instanceof Element ? node : node.parentElement
  if (start?.closest('[aria-hidden=true], [hidden]')) return null
  for (let at = start; at; at = at.parentElement) {
    const how = at.getAttribute('aria-live') ?? LIVE[at.getAttribute('role') ?? '']
    if (how === 'off') return null
    if (how === 'polite' || how === 'assertive') return { region: at, how }
  }
  return null
}

/** Writes down what a screen reader would announce by itself: what is added to, or changed in, a live region that stood there before. */
export function listen(): { heard: Heard[]; now(): Heard[] } {
  const heard: Heard[] = []
  const standing = () => new Set(document.querySelectorAll('[aria-live], [role=status], [role=log], [role=alert]'))
  let before = standing()
  const take = (records: MutationRecord[]) => {
    const said = new Map<Node, Heard>()
    for (const record of records) {
      for (const node of record.type === 'characterData' ? [record.target] : record.addedNodes) {
        const live = node.isConnected ? liveAt(node) : null
        const says = node.textContent?.replace(/[\u2066-\u2069]/g, '').trim() ?? ''
        // A region that is new itself announces only if it is an alert.
        if (!live || says === '' || (!before.has(live.region) && live.region.getAttribute('role') !== 'alert')) continue
        if (node instanceof Element && node.getAttribute('aria-live') === 'off') continue
        if (![...said.keys()].some((other) => other !== node && other.contains(node))) said.set(node, { how: live.how, says })
      }
    }
    heard.push(...said.values())
    before = standing()
  }
  const observer = new MutationObserver(take)
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  onTestFinished(() => observer.disconnect())
  return {
    heard,
    /** Since last asked. */
    now() {
      take(observer.takeRecords())
      return heard.splice(0)
    },
  }
}
