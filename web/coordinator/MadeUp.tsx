import { useWords } from './words.ts'

/** Stands above all figures of a demo, on the screen and on paper. */
export const MadeUp = () => <p className="figures-made-up">{useWords().coordinator.madeUp}</p>
