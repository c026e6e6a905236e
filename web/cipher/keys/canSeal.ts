/** False in a browser without WebCrypto or outside a secure origin: then there is no chat, and other ways to get help are shown. There is never a plaintext path. */
export const canSeal = (): boolean => typeof globalThis.crypto?.subtle?.deriveBits === 'function'
