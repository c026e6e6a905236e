/** Who is writing; not read aloud, since it comes and goes. */
export function TypingLine({ says }: { says: string | null }) {
  return (
    <p className="typing" aria-hidden="true" data-on={says !== null}>
      {says !== null && (
        <>
          <span className="typing-dots">
            <i />
            <i />
            <i />
          </span>
          <span>{says}</span>
        </>
      )}
    </p>
  )
}
