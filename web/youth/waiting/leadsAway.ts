type Tap = Pick<MouseEvent, 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Does this tap on a link leave the page? A link that opens in another tab or window does not. */
export const leadsAway = ({ button, ctrlKey, metaKey, shiftKey, altKey }: Tap): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
