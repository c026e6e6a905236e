import { useHere } from '../here.ts'

/** Opens the help from every screen. The help lies over the screen and stays when the screen beneath it changes. */
export function HelpButton() {
  const { words, open } = useHere()
  return (
    <button type="button" className="button help-open" onClick={() => open('help')}>
      <span className="sign sign-help" aria-hidden="true" /> {words.help.open}
    </button>
  )
}
