import { useHere } from '../here.ts'

/** 112, for whoever said that they are in danger and now stands before a page that makes them wait or turns them away. */
export function CallNow() {
  const { words } = useHere()
  return (
    <a className="button button-alarm" href="tel:112">
      <span className="sign sign-phone" aria-hidden="true" /> {words.help.callNow('112')}
    </a>
  )
}
