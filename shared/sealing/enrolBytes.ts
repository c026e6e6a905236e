import type { PageId, PersonId } from '../ids.ts'
import { tuple } from './tuple.ts'

/** The server's challenge to one connection, the person and the page that answer it, and the key to enrol. */
export type Enrolment = { challenge: string; person: PersonId; page: PageId; pub: string }

/** The bytes that STAFF-ID signs before it is certified. In shared, because the browser signs them and the server checks them. */
export const enrolBytes = ({ challenge, person, page, pub }: Enrolment) => tuple('ungechat/v1/enrol', challenge, person, page, pub)
