import { firstHelp } from '../../shared/helpFor.ts'
import { useHere } from './here.ts'
import { Screenful } from './Screenful.tsx'

/** Somebody has just said that it is really bad, or that it did not help: the next thing is a way on, not the next question. */
export function Sorry({ again, on }: { again(): void; on(): void }) {
  const { words, facts, whom } = useHere()
  const { sorry } = words.after
  return (
    <Screenful name="sorry" heading={sorry.heading}>
      <p>{sorry.say}</p>
      <div className="choices-ways">
        <button type="button" className="button button-main" onClick={again}>
          {sorry.write}
        </button>
        {firstHelp(facts.helpNumbers, whom).map(
          ({ id, name, call }) =>
            call && (
              <a key={id} className="button button-soft" href={`tel:${call.replaceAll(' ', '')}`}>
                <span className="sign sign-phone" aria-hidden="true" /> {words.help.call(`${name} ${call}`)}
              </a>
            ),
        )}
      </div>
      <p>
        <button type="button" className="link" onClick={on}>
          {sorry.on}
        </button>
      </p>
    </Screenful>
  )
}
