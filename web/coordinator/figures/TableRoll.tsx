import type { ReactNode } from 'react'

/** A table wider than a phone rolls sideways in itself, by finger or by arrow keys; the page never does. */
export function TableRoll({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-roll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
