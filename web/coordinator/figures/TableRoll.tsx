import type { ReactNode } from 'react'

/** A table that is wider than a phone scrolls sideways by itself, by finger or by arrow keys. The page never scrolls sideways. */
export function TableRoll({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-roll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
