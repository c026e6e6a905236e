/** Tells that the other person is writing. Hidden from screen readers, because it comes and goes often. */
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
