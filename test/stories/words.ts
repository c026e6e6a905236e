import { connection } from '../../shared/words/da/connection.ts'
import { refusals } from '../../shared/words/da/refusals.ts'
import { coordinator } from '../../shared/words/da/team/coordinator.ts'
import { counsellor } from '../../shared/words/da/team/counsellor.ts'
import { signIn } from '../../shared/words/da/team/signIn.ts'
import { staff } from '../../shared/words/da/team/staff.ts'
import { after } from '../../shared/words/da/youths/after.ts'
import { arrival } from '../../shared/words/da/youths/arrival.ts'
import { chat } from '../../shared/words/da/youths/chat.ts'
import { choices } from '../../shared/words/da/youths/choices.ts'
import { help } from '../../shared/words/da/youths/help.ts'
import { message } from '../../shared/words/da/youths/message.ts'
import { moving } from '../../shared/words/da/youths/moving.ts'
import { outside } from '../../shared/words/da/youths/outside.ts'
import { talk } from '../../shared/words/da/youths/talk.ts'
import { waiting } from '../../shared/words/da/youths/waiting.ts'

/** The Danish that stories find things by: what a person reads. */
export const pages = {
  da: {
    after,
    arrival,
    chat,
    choices,
    connection,
    coordinator,
    counsellor,
    help,
    message,
    moving,
    outside,
    refusals,
    signIn,
    staff,
    talk,
    waiting,
  },
}
