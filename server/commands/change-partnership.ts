import type { z } from 'zod'
import { type Change, difference, type Values } from '#domain/activity.ts'
import type { nextStepInput, partnershipChange } from '#domain/contract/partnership.ts'
import { sideNames } from '#domain/partnership.ts'
import { Problem } from '#domain/problem.ts'
import type { Tx } from '../db/schema.ts'
import type { Stored } from '../queries/partnership.ts'
import { given, sideValues } from '../rows.ts'
import { type Acting, type Committed, commit, demand, sharedChange, takePartnership } from './commit.ts'

function sideChange(before: Stored, community: string, wanted: Values): Change[] {
  const side = before.sides.find((one) => one.community === community)
  const differs = side && difference(sideValues(side), wanted)
  return differs ? [{ entity: 'side', id: community, ...differs }] : []
}

async function demandPerson(tx: Tx, id: string | null | undefined, council: string, field: string): Promise<void> {
  if (id === null || id === undefined) return
  const person = await tx.selectFrom('person').select('council').where('id', '=', id).executeTakeFirst()
  if (person?.council !== council) throw new Problem('invalid', { errors: [{ field, code: 'choice' }] })
}

/** Changes simple fields: wave, origin, directions, contacts of both sides, own coordinator and private notes. */
export async function changePartnership(
  tx: Tx,
  acting: Acting,
  id: string,
  input: z.output<typeof partnershipChange>,
): Promise<Committed> {
  demand(acting.viewer, 'change')
  const before = await takePartnership(tx, acting, id)
  const { council } = acting.viewer
  await demandPerson(tx, input.coordinator, council, 'coordinator')
  const { wave, origin, directions, coordinator, contacts, notes } = input
  const changes = sharedChange(before, given({ wave, origin, directions }))
  for (const name of sideNames) {
    const own = before[name] === council ? { coordinator, notes } : {}
    changes.push(...sideChange(before, before[name], given({ ...own, contacts: contacts?.[name] })))
  }
  return commit(tx, acting, before, { kind: 'changed', changes })
}

/** Sets what is to be done next, by whom and by when; it replaces the step that stood there. */
export async function setNextStep(
  tx: Tx,
  acting: Acting,
  id: string,
  input: z.output<typeof nextStepInput>,
): Promise<Committed> {
  demand(acting.viewer, 'change')
  const before = await takePartnership(tx, acting, id)
  if (before.state === 'ended') throw new Problem('not-open', { state: before.state })
  if (input.owner !== before.stepOwner) await demandPerson(tx, input.owner, acting.viewer.council, 'owner')
  const changes = sharedChange(before, { stepWhat: input.what, stepOwner: input.owner, stepDue: input.due })
  return commit(tx, acting, before, { kind: 'step-set', changes })
}

/** Marks the next step as done, so that a new one is due. Throws `not-found` when there is none. */
export async function finishStep(tx: Tx, acting: Acting, id: string): Promise<Committed> {
  demand(acting.viewer, 'change')
  const before = await takePartnership(tx, acting, id)
  if (before.stepWhat === null) throw new Problem('not-found')
  const changes = sharedChange(before, { stepWhat: null, stepOwner: null, stepDue: null })
  return commit(tx, acting, before, { kind: 'step-done', changes })
}
