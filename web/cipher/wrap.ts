export type WrapRefused =
  | 'conversation'
  | 'epoch'
  /** For another member of staff. */
  | 'recipient'
  /** For an earlier page's key. */
  | 'other-key'
  /** Not from the youth whose key the offer was made over, or changed on the way. */
  | 'forged'
  | 'commit'
  /** Another K for an epoch that is already held. */
  | 'second-key'
