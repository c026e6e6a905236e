/** The keyboard goes to the first box that must be put right. The mark stands there after the next drawing. */
export const focusFault = (form: HTMLElement | null): void =>
  void setTimeout(() => form?.querySelector<HTMLElement>('[data-invalid="true"] :is(input, textarea, select, button)')?.focus())
