import type { KeyboardEvent } from 'react'

const INPUT_METHOD = 229

/** Whether this key belongs to an input method that composes a word: its Enter picks that word. Some browsers tell it only by the old key code. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === INPUT_METHOD
