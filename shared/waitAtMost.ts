/**
 * What `work` answers; or, when it has not answered after `ms`, what `instead` answers. `instead` may throw: then the wait fails with that
 * error. The work goes on by itself: what it answers later is ignored, and so is its failure. The timer ends with the wait.
 */
export function waitAtMost<Answer, Other>(
  ms: number,
  work: Promise<Answer>,
  instead: () => Other | Promise<Other>,
): Promise<Answer | Other> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((over) => {
    timer = setTimeout(over, ms)
  }).then(instead)
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
