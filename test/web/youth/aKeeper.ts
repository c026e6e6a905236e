import type { Keeper } from '../../../web/chat/keeper.ts'
import type { Transcript } from '../../../web/chat/transcript.ts'

const nothing = () => undefined
/** A keeper that stands still on one list. */
export const aKeeper = (transcript: Transcript): Keeper => ({
  snapshot: () => transcript,
  subscribe: () => nothing,
  pace: { isSlowed: () => false, subscribe: () => nothing },
  draft: () => '',
  keepDraft: nothing,
  say: nothing,
  give: nothing,
  sayName: nothing,
  outside: { draft: () => null, keepDraft: nothing, say: nothing },
  askWhere: nothing,
  sayGoodbye: async () => undefined,
  sayEndsAs: async () => undefined,
  showDevices: () => undefined,
  hadWritten: () => true,
  isWhole: () => true,
  countMine: () => 0,
  postFirst: nothing,
  retry: nothing,
  arrived: async () => undefined,
  grew: async () => undefined,
  catchUp: async () => undefined,
  settled: async () => undefined,
  setOpen: nothing,
  setSeen: nothing,
  rest: async () => undefined,
  envelopes: () => [],
  close: nothing,
})
