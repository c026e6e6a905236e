import { useEffect, useRef } from 'react'
import { accentTokens, grounds, type Scheme } from '../../../../shared/theme/accent.ts'
import { useWords } from '../../words.ts'

/** What stands in an accent on the youths' pages, on the ground of one scheme. It is never drawn in one that is hard to see. The colours are set by script, so that no style stands in the page. */
export function AccentSample({ scheme, accent }: { scheme: Scheme; accent: string }) {
  const words = useWords().coordinator.line.public.theme.sample
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { ground, ink } = grounds[scheme]
    const { strong, on, soft } = accentTokens(scheme, accent)
    const colours = { ground, ink, accent, strong, on, soft }
    for (const [name, colour] of Object.entries(colours)) box.current?.style.setProperty(`--sample-${name}`, colour)
  }, [scheme, accent])
  return (
    <div ref={box} className="accent-sample" aria-hidden="true">
      <span className="accent-link">{words.link}</span>
      <span className="accent-button">{words.button}</span>
      <span className="accent-soft">{words.soft}</span>
    </div>
  )
}
