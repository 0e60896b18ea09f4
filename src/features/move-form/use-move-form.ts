import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Failure } from '#api/failure.ts'
import { partnershipQuery } from '#api/partnership.ts'
import type { Move } from '#domain/contract/partnership.ts'
import { type EvidenceKind, evidenceToComplete } from '#domain/evidence.ts'
import { factsOfStage, hasFact } from '#domain/fact.ts'
import type { FieldProblem } from '#domain/problem.ts'
import { checkEvidence } from '#forms/check-evidence.ts'
import { fits } from '#forms/draft.ts'
import { toFields } from '#forms/evidence-fields.ts'
import { type FormValues, textOf } from '#forms/form-values.ts'
import { problemOf } from '#forms/problem-text.ts'
import type { AskedMove } from '#stores/asked-move.ts'
import { dropDraft, keepDraft, keptDraft } from '#stores/drafts.ts'
import { type Asked, askedOf } from './asked-facts.ts'

export type MoveParts = Pick<Move, 'reason' | 'evidence'>

const reasonLimit = 1000
const isBlank = (values: FormValues, field: string): boolean => textOf(values, field).trim() === ''

/** What a person still has to say, by field: the facts, or a reason in their stead; a reason in any case after a skip. */
function lacking({ fields, needsReason, reasonAlways }: Asked, values: FormValues): FieldProblem[] {
  const blank = fields.map(({ name }) => name).filter((name) => isBlank(values, name))
  const silent = isBlank(values, 'reason')
  if (reasonAlways) return silent ? [{ field: 'reason', code: 'required' }] : []
  return needsReason && silent ? blank.map((field) => ({ field, code: 'required' })) : []
}

/** State of the form that a move needs. Answers `onMove` once everything is right; what was typed is kept until then. */
export function useMoveForm(asked: AskedMove, onMove: (parts: MoveParts) => void) {
  const client = useQueryClient()
  const { card, to } = asked
  const draft = `move.${card.id}.${to}`
  const demands = askedOf(asked)
  const [blank] = useState<FormValues>(() =>
    Object.fromEntries([...demands.fields.map(({ name }) => name), 'reason'].map((name) => [name, ''])),
  )
  const [kept] = useState(() => keptDraft(draft))
  const [restored, setRestored] = useState(fits(kept, blank))
  const [values, setValues] = useState<FormValues>(fits(kept, blank) ? kept : blank)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [pending, setPending] = useState(false)
  const busy = useRef(false)

  function set(field: string, value: string) {
    const next = { ...values, [field]: value }
    setValues(next)
    // One answer may settle what several fields were blamed for.
    setProblems(field === 'reason' ? [] : problems.filter((problem) => problem.field !== field))
    if (Object.keys(next).every((name) => isBlank(next, name))) dropDraft(draft)
    else keepDraft(draft, next)
  }

  function discard() {
    dropDraft(draft)
    setValues(blank)
    setRestored(false)
    setProblems([])
  }

  async function recordToComplete(kind: EvidenceKind): Promise<string | null> {
    try {
      const query = { ...partnershipQuery(card.id), networkMode: 'always', retry: false } as const
      return evidenceToComplete(await client.fetchQuery(query), kind)
    } catch (error) {
      // A move made offline is kept until there is a line; where the card shows no fact, there is nothing to complete.
      const bare = factsOfStage(to).every(({ id }) => !hasFact(card.facts, id))
      if (error instanceof Failure && error.code === 'network' && bare) return null
      throw error
    }
  }

  async function evidenceOf(kind: EvidenceKind): Promise<Move['evidence']> {
    const given = demands.fields.map(({ name }) => name).filter((name) => !isBlank(values, name))
    if (given.length === 0) return undefined
    return { kind, id: (await recordToComplete(kind)) ?? uuidv7(), fields: toFields(values, given) }
  }

  async function check(): Promise<FieldProblem[]> {
    const found = lacking(demands, values)
    if (textOf(values, 'reason').trim().length > reasonLimit)
      found.push({ field: 'reason', code: 'too-long', limit: reasonLimit })
    const { reason: _reason, ...facts } = values
    return demands.kind === null ? found : [...found, ...(await checkEvidence(demands.kind, facts))]
  }

  async function submit() {
    if (busy.current) return
    busy.current = true
    setPending(true)
    setFailure(null)
    try {
      const found = await check()
      setProblems(found)
      if (found.length > 0) return
      const reason = textOf(values, 'reason').trim() || null
      const evidence = demands.kind === null ? undefined : await evidenceOf(demands.kind)
      dropDraft(draft)
      onMove({ reason, ...(evidence && { evidence }) })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      setFailure(error)
    } finally {
      busy.current = false
      setPending(false)
    }
  }

  const problem = (field: string): FieldProblem | undefined => problemOf(problems, field)
  return { demands, values, set, problem, problems, failure, pending, restored, discard, submit }
}
