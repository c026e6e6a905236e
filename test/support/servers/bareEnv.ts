/** The environment of a program that a test starts: nothing that would configure it, and what Node has compiled already. */
export const bareEnv = (given: Record<string, string>): Record<string, string> => {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env
  return { PATH, ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }), ...given }
}
