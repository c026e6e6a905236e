import { afterEach, beforeEach } from 'vitest'

/** A complaint on the console (React's warnings among them) fails the test that caused it. */
const say = console.error
let complaints: unknown[][] = []

beforeEach(() => {
  complaints = []
  console.error = (...said) => {
    complaints.push(said)
    say(...said)
  }
})

afterEach(() => {
  console.error = say
  if (complaints.length > 0) throw new Error(`the console complained: ${complaints.map((said) => said.join(' ')).join('\n')}`)
})
