import { after } from '../../shared/words/da/after.ts'
import { arrival } from '../../shared/words/da/arrival.ts'
import { chat } from '../../shared/words/da/chat.ts'
import { choices } from '../../shared/words/da/choices.ts'
import { connection } from '../../shared/words/da/connection.ts'
import { coordinator } from '../../shared/words/da/coordinator.ts'
import { counsellor } from '../../shared/words/da/counsellor.ts'
import { help } from '../../shared/words/da/help.ts'
import { message } from '../../shared/words/da/message.ts'
import { moving } from '../../shared/words/da/moving.ts'
import { refusals } from '../../shared/words/da/refusals.ts'
import { signIn } from '../../shared/words/da/signIn.ts'
import { staff } from '../../shared/words/da/staff.ts'
import { talk } from '../../shared/words/da/talk.ts'
import { waiting } from '../../shared/words/da/waiting.ts'

/** The Danish that stories find things by: what a person reads. */
export const pages = {
  da: { after, arrival, chat, choices, connection, coordinator, counsellor, help, message, moving, refusals, signIn, staff, talk, waiting },
}
