import { parse } from 'hono/utils/cookie'
import { id } from '#domain/contract/text.ts'
import type { Identity } from '../env.ts'

const cookie = 'plich_person'

/**
 * While there are no accounts, whoever sits at the machine picks the person to work as; the choice is a cookie. Without
 * one, the given person is at work.
 */
export function pickedPerson(first: string): Identity {
  return {
    identify: async (request) => {
      const picked = parse(request.headers.get('cookie') ?? '', cookie)[cookie] ?? first
      // A cookie can be anything, also what PostgreSQL refuses to compare with.
      return id.safeParse(picked).success ? picked : null
    },
    choose: (person) => ({
      'set-cookie': `${cookie}=${encodeURIComponent(person)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`,
    }),
  }
}
