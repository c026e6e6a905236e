/** What a printed sheet is of. On the screen the choices above say it. */
export const PrintedTitle = ({ line, when }: { line: string; when: string }) => <p className="printed-title">{`${line}, ${when}`}</p>
