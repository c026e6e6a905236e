import { type ReactNode, useEffect, useRef } from 'react'
import { HelpButton } from './HelpButton.tsx'

type Props = { name: string; heading: string; picture?: 'bench' | 'path' | 'sun' | 'door'; children: ReactNode }

/** One screen: its heading takes the focus when it appears, so that a screen reader says where one is. Help is always one tap away. */
export function Screenful({ name, heading, picture, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another heading is another place to be
  useEffect(() => title.current?.focus(), [heading])
  return (
    <div className="screen" data-screen={name}>
      <div className="screen-body">
        {picture && <div className={`picture picture-${picture}`} aria-hidden="true" />}
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {children}
      </div>
      <div className="screen-help">
        <HelpButton />
      </div>
    </div>
  )
}
