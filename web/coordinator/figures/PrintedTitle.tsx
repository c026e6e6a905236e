/** The title of a printed sheet. On the screen the choices above say the same. */
export const PrintedTitle = ({ line, when }: { line: string; when: string }) => <p className="printed-title">{`${line}, ${when}`}</p>
