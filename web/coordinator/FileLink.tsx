import { type ReactNode, useState } from 'react'
import { useWords } from './words.ts'

/** A file that the server makes. Without a connection nothing is fetched: the browser would show its own error in place of the page. */
export function FileLink({ href, connected, children }: { href: string; connected: boolean; children: ReactNode }) {
  const { files } = useWords()
  const [isTried, setTried] = useState(false)
  return (
    <span className="band-fetch">
      <a
        className="band-file"
        href={href}
        onClick={(event) => {
          const isHere = connected && navigator.onLine
          if (!isHere) event.preventDefault()
          setTried(!isHere)
        }}
      >
        {children}
      </a>
      <span role="status" className="figures-hint">
        {isTried && files.offline}
      </span>
    </span>
  )
}
