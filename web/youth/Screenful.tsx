import type { ReactNode } from 'react'
import { HelpButton } from './help/HelpButton.tsx'
import { useNewScreen } from './useNewScreen.ts'

type Props = {
  name: string
  heading: string
  /** Said before the heading, where the heading is the question it leads to. */
  lead?: string | undefined
  picture?: 'bench' | 'path' | 'sun' | 'door'
  /** The ways on, kept in view beside the help. */
  foot?: ReactNode
  children: ReactNode
}

/** One screen: its heading takes the focus when it appears. Help is always one tap away. */
export function Screenful({ name, heading, lead, picture, foot, children }: Props) {
  const title = useNewScreen(name)
  return (
    <div className="screen" data-screen={name}>
      {/* Drawn anew with its name, so that a second tap at the same spot lands on nothing for a moment. */}
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
