import { useEffect, useRef } from 'react'
import { groupOf, type Screen, screenGroups } from './coordinator.ts'
import { useWords } from './words.ts'

type Props = { screens: readonly Screen[]; current: Screen; show(screen: Screen): void }

/**
 * The way to each screen, grouped by what a coordinator does there. On a phone, and with large text, they stand in one row that is scrolled,
 * so that they never fill the screen; the one that is shown is scrolled into view.
 */
export function Tabs({ screens, current, show }: Props) {
  const { coordinator } = useWords()
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is shown
  useEffect(() => {
    const row = nav.current
    if (!row) return
    const bring = () => {
      const one = row.querySelector<HTMLElement>('[aria-current]')
      if (one) row.scrollLeft = one.offsetLeft - (row.clientWidth - one.offsetWidth) / 2
    }
    bring()
    // A phone that is turned, and text that becomes larger, make a row of what stood in several.
    if (typeof ResizeObserver === 'undefined') return
    const watching = new ResizeObserver(bring)
    watching.observe(row)
    return () => watching.disconnect()
  }, [current])
  return (
    <nav aria-label={coordinator.tabsLabel} className="figures-tabs" ref={nav}>
      {screenGroups
        .map((group) => ({ group, own: screens.filter((one) => groupOf[one] === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <fieldset key={group} aria-label={coordinator.tabGroups[group]}>
            {own.map((one) => (
              <button key={one} type="button" aria-current={current === one ? 'page' : undefined} onClick={() => show(one)}>
                {coordinator.tabs[one]}
              </button>
            ))}
          </fieldset>
        ))}
    </nav>
  )
}
