import { useHere } from '../here.ts'

/** One tap from every screen; the help itself lies over them all, and stays when the screen beneath it changes. */
export function HelpButton() {
  const { words, open } = useHere()
  return (
    <button type="button" className="button help-open" onClick={() => open('help')}>
      <span className="sign sign-help" aria-hidden="true" /> {words.help.open}
    </button>
  )
}
