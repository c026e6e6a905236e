import { tuple } from './tuple.ts'

/** The server's question to one socket, the person and the page that answer it, and the key that is to be enrolled. */
export type Enrolment = { challenge: string; person: string; page: string; pub: string }

/** What STAFF-ID signs before it is certified: the browser signs it and the server checks it, so it stands where both can read it. */
export const enrolBytes = ({ challenge, person, page, pub }: Enrolment) => tuple('ungechat/v1/enrol', challenge, person, page, pub)
