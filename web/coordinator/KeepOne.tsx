type Props = { className: string; words: { keepMine: string; takeTheirs: string }; choose(keep: 'mine' | 'theirs'): void }

/** The two ways out, where two coordinators changed the same thing at once and both versions stand above. */
export function KeepOne({ className, words, choose }: Props) {
  return (
    <div className={className}>
      <button type="button" className="button" onClick={() => choose('mine')}>
        {words.keepMine}
      </button>
      <button type="button" className="button" onClick={() => choose('theirs')}>
        {words.takeTheirs}
      </button>
    </div>
  )
}
