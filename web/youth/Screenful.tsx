import type { ReactNode } from 'react'
import { HelpButton } from './help/HelpButton.tsx'
import { useNewScreen } from './useNewScreen.ts'

type Props = {
  name: string
  heading: string
  /** Text before the heading, where the heading is the question that follows it. */
  lead?: string | undefined
  picture?: 'bench' | 'path' | 'sun' | 'door'
  /** The buttons that lead on, always in view beside the help. */
  foot?: ReactNode
  children: ReactNode
}

/** One screen: its heading takes the focus when it appears. Help is always one tap away. */
export function Screenful({ name, heading, lead, picture, foot, children }: Props) {
  const title = useNewScreen(name)
  return (
    <div className="screen" data-screen={name}>
      {/* A new name draws this part anew, so that a second tap at the same spot hits nothing for 0.4 s. */}
      <div className="screen-body settles" key={name}>
        {picture && <div className={`picture picture-${picture}`} aria-hidden="true" />}
        {lead && <p className="lead">{lead}</p>}
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </div>
      <div className="screen-help">
        {foot && (
          <div className="settles" key={name}>
            {foot}
          </div>
        )}
        <HelpButton />
      </div>
    </div>
  )
}
