import { connection } from '../connection.ts'
import { refusals } from '../refusals.ts'
import { after } from './after.ts'
import { chat } from './chat.ts'
import { choices } from './choices.ts'
import { help } from './help.ts'
import { moving } from './moving.ts'
import { outside } from './outside.ts'
import { promise } from './promise.ts'
import { talk } from './talk.ts'
import { waiting } from './waiting.ts'

/** All that a youth's browser reads in this language. */
export const youthWords = { after, chat, choices, connection, help, moving, outside, promise, refusals, talk, waiting }
