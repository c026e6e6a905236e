import { type ReactNode, useEffect, useRef } from 'react'
import { HelpButton } from './HelpButton.tsx'

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

/** One screen: its heading takes the focus when it appears, so that a screen reader says where one is. Help is always one tap away. */
export function Screenful({ name, heading, lead, picture, foot, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another heading is another place to be
  useEffect(() => title.current?.focus(), [heading])
  return (
    <div className="screen" data-screen={name}>
      <div className="screen-body">
        {picture && <div className={`picture picture-${picture}`} aria-hidden="true" />}
        {lead && <p className="lead">{lead}</p>}
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </div>
      <div className="screen-help">
        {foot}
        <HelpButton />
      </div>
    </div>
  )
}
