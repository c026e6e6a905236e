import type { ReactNode, RefObject } from 'react'
import { useWords } from '../words.ts'

type Props = { title?: RefObject<HTMLHeadingElement | null>; children: ReactNode }

/** The part of the screen that is about campaigns, under its heading. */
export function CampaignSection({ title, children }: Props) {
  return (
    <section aria-labelledby="campaigns-title" className="load-part campaigns">
      <h2 id="campaigns-title" ref={title} tabIndex={-1}>
        {useWords().coordinator.campaigns.title}
      </h2>
      {children}
    </section>
  )
}
