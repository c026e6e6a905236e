import { numberFor } from '../../shared/words/helpFacts.ts'
import { useHere } from './here.ts'
import { Screenful } from './Screenful.tsx'

/** Somebody has just said that it is really bad, or that it did not help: the next thing is a way on, not the next question. */
export function Sorry({ again, on }: { again(): void; on(): void }) {
  const { words, facts } = useHere()
  const { sorry } = words.after
  const first = numberFor(facts.helpNumbers, '116111') ?? facts.helpNumbers[0]
  return (
    <Screenful name="sorry" heading={sorry.heading}>
      <p>{sorry.say}</p>
      <div className="choices-ways">
        <button type="button" className="button button-main" onClick={again}>
          {sorry.write}
        </button>
        {first?.call && (
          <a className="button button-soft" href={`tel:${first.call.replaceAll(' ', '')}`}>
            <span className="sign sign-phone" aria-hidden="true" /> {words.help.call(`${first.name} ${first.call}`)}
          </a>
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
