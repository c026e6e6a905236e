/** All options of `npm run line` as they were typed. */
export type LineValues = Record<string, string | string[] | boolean | undefined>
/** `demo`: an installation that only tries things out. `seen`: resolves when every process has seen a change to a line. */
export type LineSetting = { demo: boolean; seen(): Promise<void> }
