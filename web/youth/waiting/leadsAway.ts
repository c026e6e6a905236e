type Tap = Pick<MouseEvent, 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Does this tap on a link leave the page? Another tab or window leaves it where it is. */
export const leadsAway = ({ button, ctrlKey, metaKey, shiftKey, altKey }: Tap): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
