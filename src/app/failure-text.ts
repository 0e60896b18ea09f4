import type { Failure } from '#api/failure.ts'
import type { MessageId, Translate } from '#i18n/i18n.ts'

/** One sentence for any failure: what happened and what to do. */
export function failureText(failure: Failure, t: Translate): string {
  const id: MessageId = `problem.${failure.code}`
  return t(id)
}
