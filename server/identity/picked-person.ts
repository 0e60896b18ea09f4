import { parse } from 'hono/utils/cookie'
import type { Identity } from '../env.ts'

const cookie = 'plich_person'

/**
 * While there are no accounts, whoever sits at the machine picks the person to work as; the choice is a cookie. Without
 * one, the given person is at work.
 */
export function pickedPerson(first: string): Identity {
  return {
    identify: async (request) => parse(request.headers.get('cookie') ?? '', cookie)[cookie] ?? first,
    choose: (person) => ({
      'set-cookie': `${cookie}=${encodeURIComponent(person)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`,
    }),
  }
}
