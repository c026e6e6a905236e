import { expect, test } from 'vitest'
import { youthsAsked } from '../../../server/console/youths.ts'

const asked = (...args: string[]) => youthsAsked(args, 8080)

test('[PRA17] three invented youths come by default, each another, to the server beside the console', () => {
  expect(asked('--line', 'aabenraa')).toEqual({
    line: 'aabenraa',
    who: ['shy', 'tests-limits', 'in-danger'],
    speed: 1,
    at: 'http://localhost:8080',
  })
  const eight = asked('--line', 'a', '--count', '8')
  expect(eight).toMatchObject({ who: expect.arrayContaining(['word-by-word', 'in-english', 'vanishes']) })
  expect(asked('--line', 'a', '--who', 'shy', '--count', '2', '--speed', '4.5', '--at', 'https://chat.example/x')).toEqual({
    line: 'a',
    who: ['shy', 'shy'],
    speed: 4.5,
    at: 'https://chat.example',
  })
})

test('[PRA17] what is wrong is said', () => {
  expect(asked()).toEqual({ fault: 'Which line?' })
  for (const count of ['0', '11', '-1', 'x', '1.5'])
    expect(asked('--line', 'a', `--count=${count}`)).toMatchObject({ fault: expect.stringMatching(/count/) })
  for (const speed of ['0', '101', 'x'])
    expect(asked('--line', 'a', '--speed', speed)).toMatchObject({ fault: expect.stringMatching(/speed/) })
  expect(asked('--line', 'a', '--who', 'nobody')).toMatchObject({ fault: expect.stringMatching(/nobody/) })
  expect(asked('--line', 'a', '--at', 'nowhere')).toMatchObject({ fault: expect.stringMatching(/--at/) })
  expect(asked('--zz')).toMatchObject({ fault: expect.stringMatching(/zz/) })
})
