import { useHere } from '../here.ts'

/** The button that calls 112. It stands in the help, and where a youth who said that they are in danger waits or is turned away. */
export function CallNow() {
  const { words } = useHere()
  return (
    <a className="button button-alarm" href="tel:112">
      <span className="sign sign-phone" aria-hidden="true" /> {words.help.callNow('112')}
    </a>
  )
}
