import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { applyLine, type Change } from '#domain/activity.ts'
import type { newPartnership } from '#domain/contract/partnership.ts'
import { provenFacts } from '#domain/evidence.ts'
import { contactFacts, type Shared, type Side } from '#domain/partnership.ts'
import { positionBetween } from '#domain/position.ts'
import { Problem } from '#domain/problem.ts'
import type { Tx } from '../db/schema.ts'
import { appendLine } from '../log.ts'
import { findOpenPair } from '../queries/open-pair.ts'
import { communityByCode } from '../register.ts'
import { sharedValues, sideValues, toRow } from '../rows.ts'
import { type Acting, type Committed, demand } from './commit.ts'

type Input = z.output<typeof newPartnership>

/** The place before the first card of a council's board. */
async function topPosition(tx: Tx, community: string): Promise<string> {
  const first = await tx
    .selectFrom('side')
    .select('position')
    .where('community', '=', community)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return positionBetween(null, first?.position ?? null)
}

async function refuseDuplicate(tx: Tx, { id, outpost, partner }: Input): Promise<void> {
  const taken = await tx.selectFrom('partnership').select('id').where('id', '=', id).executeTakeFirst()
  if (taken) throw new Problem('id-taken')
  const open = await findOpenPair(tx, outpost, partner)
  if (open) throw new Problem('duplicate-pair', { existing: open })
}

function checkCommunities({ outpost, partner }: Input, council: string): void {
  for (const [field, code] of Object.entries({ outpost, partner })) {
    if (!communityByCode(code)) throw new Problem('invalid', { errors: [{ field, code: 'not-in-register' }] })
  }
  if (council !== outpost && council !== partner) throw new Problem('forbidden', { action: 'create' })
}

/**
 * Opens a partnership in the stage of contact, on both councils' boards. Throws `duplicate-pair` with the open one's id,
 * `id-taken`, `invalid` for a community outside the register, `forbidden` when the viewer's council is neither side.
 */
export async function openPartnership(tx: Tx, acting: Acting, input: Input): Promise<Committed> {
  const { viewer, at } = acting
  demand(viewer, 'create')
  checkCommunities(input, viewer.council)
  await refuseDuplicate(tx, input)
  const shared: Shared = {
    outpost: input.outpost,
    partner: input.partner,
    wave: input.wave,
    origin: input.origin,
    stage: 'contact',
    state: 'open',
    stateReason: null,
    directions: input.directions,
    gapReasons: {},
    stepWhat: input.stepWhat,
    stepOwner: input.stepWhat === null ? null : viewer.id,
    stepDue: input.stepWhat === null ? null : input.stepDue,
    stageEnteredAt: at,
    createdAt: at,
    source: null,
    sample: null,
  }
  const sideFor = async (community: string): Promise<Side> => ({
    community,
    coordinator: community === viewer.council && viewer.role === 'coordinator' ? viewer.id : null,
    contacts: [],
    position: community === viewer.council && input.position ? input.position : await topPosition(tx, community),
    notes: null,
  })
  const sides = [await sideFor(input.outpost), await sideFor(input.partner)]
  return store(tx, acting, input.id, shared, sides)
}

async function store(tx: Tx, { viewer, at }: Acting, id: string, shared: Shared, sides: Side[]): Promise<Committed> {
  const changes: Change[] = [
    { entity: 'partnership', id, from: null, to: sharedValues(shared) },
    ...sides.map((side) => ({ entity: 'side' as const, id: side.community, from: null, to: sideValues(side) })),
  ]
  const folded = applyLine(null, { partnership: id, kind: 'created', changes })
  const facts = provenFacts(contactFacts(folded), folded)
  await tx
    .insertInto('partnership')
    .values({ ...toRow(sharedValues(shared)), id, version: folded.version, facts } as never)
    .execute()
  const sideRows = sides.map((side) => ({ ...toRow(sideValues(side)), partnership_id: id, community: side.community }))
  await tx
    .insertInto('side')
    .values(sideRows as never)
    .execute()
  const entry = {
    id: uuidv7(),
    partnership: id,
    actor: viewer.id,
    kind: 'created' as const,
    changes,
    reason: null,
    at,
    deviceAt: null,
    undoes: null,
  }
  const line = await appendLine(tx, entry)
  return { line: { ...line, actorName: viewer.name }, after: { ...folded, facts } }
}
