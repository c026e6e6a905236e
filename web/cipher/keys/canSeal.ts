/**
 * False in a browser without WebCrypto, or outside a secure origin. Then there is no chat, and the page shows other ways to get help. No message
 * is ever sent unsealed.
 */
export const canSeal = (): boolean => typeof globalThis.crypto?.subtle?.deriveBits === 'function'
