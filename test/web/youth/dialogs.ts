import { beforeAll } from 'vitest'

/** jsdom knows the element of a dialog, but not how it opens and closes: from here on it does, for the tests of this file. */
export function withDialogs(): void {
  beforeAll(() => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true
    }
    HTMLDialogElement.prototype.close = function () {
      this.open = false
    }
  })
}
