import { useState } from 'react'

/** The id of the heading of a form, which gets the keyboard. */
export const headingOf = (id: string): string => `form-${id}`

/** The forms of a list that are open, in the order in which they were opened. Each is closed alone, and none takes the place of another. */
export function useForms<Form extends { id: string }>(begun: () => Form[]) {
  const [forms, setForms] = useState(begun)
  return {
    forms,
    /** A form that is open already gets the keyboard. */
    open(form: Form): void {
      document.getElementById(headingOf(form.id))?.focus()
      setForms((now) => (now.some(({ id }) => id === form.id) ? now : [...now, form]))
    },
    shut(id: string): void {
      setForms((now) => now.filter((one) => one.id !== id))
    },
  }
}
