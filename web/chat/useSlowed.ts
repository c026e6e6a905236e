import { useSyncExternalStore } from 'react'
import type { Keeper } from './keeper.ts'

/** Whether what was written goes out only in a while, because it was much at once. */
export const useSlowed = (keeper: Pick<Keeper, 'pace'> | null): boolean =>
  useSyncExternalStore(keeper?.pace?.subscribe ?? nothing, keeper?.pace?.isSlowed ?? no)

const nothing = () => () => undefined
const no = () => false
