import { useSyncExternalStore } from 'react'
import type { Keeper } from './keeper.ts'

/** True while the server has asked to slow down: messages go out later. */
export const useSlowed = (keeper: Pick<Keeper, 'pace'> | null): boolean =>
  useSyncExternalStore(keeper?.pace?.subscribe ?? nothing, keeper?.pace?.isSlowed ?? no)

const nothing = () => () => undefined
const no = () => false
