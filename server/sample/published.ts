import published from '#data/sample-partnerships.json' with { type: 'json' }
import { type ActivityKind, applyLine, type Change, sampleActor, type Values } from '#domain/activity.ts'
import { evidenceKinds, evidenceLists, provenFacts } from '#domain/evidence.ts'
import { gapsOf } from '#domain/fact.ts'
import { type Contact, contactFacts, type Partnership, type Shared } from '#domain/partnership.ts'
import { positionBetween } from '#domain/position.ts'
import type { Stage } from '#domain/stage.ts'
import type { Entry } from '../log.ts'
import { emptyEvidence, sharedValues, sideValues } from '../rows.ts'
import { firstCouncil, samplePersonId, stableId } from './people.ts'

type Case = (typeof published)[number]

/** The day the first council's page appeared; the stages it tells of were reached by then. */
const firstPageAt = Date.parse('2025-06-18T09:00:00Z')

const gapReason: Partial<Record<Stage, string>> = {
  visit: 'В опублікованому не названо дати візиту',
  appeal: 'В опублікованому не названо номера й дати листа',
  memorandum: 'В опублікованому не сказано про меморандум',
  programmes: 'В опублікованому не названо програми або її напряму',
}
const unvisited = 'Звернення надіслано без попереднього візиту'

/** Evidence of a case; a visit that is told of has been held unless only its plan is known. */
function evidenceOf(one: Case, id: string): Change[] {
  return evidenceKinds.flatMap((entity) =>
    one[evidenceLists[entity]].map((fields, index) => {
      const status = entity === 'visit' ? { status: 'held' } : {}
      return {
        entity,
        id: stableId(id, entity, String(index)),
        from: null,
        to: { ...emptyEvidence(entity), ...status, ...fields } as Values,
      }
    }),
  )
}

const dayStart = (day: string): number => Date.parse(`${day}T09:00:00Z`)

/** When the stage was reached: the last day the case gives for its evidence, else the moment it was entered here. */
function enteredAt(one: Case, now: number): number {
  const days = {
    contact: [],
    visit: one.visits.map((visit) => visit.heldOn),
    appeal: one.appeals.map((appeal) => appeal.sentOn),
    memorandum: one.memoranda.map((memorandum) => memorandum.signedOn),
    programmes: one.programmes.map((programme) => programme.startsOn),
  }[one.stage as Stage]
  const known = days.flatMap((day) => day ?? []).toSorted((a, b) => (a < b ? -1 : 1))
  const last = known.at(-1)
  if (last) return dayStart(last)
  return one.outpost === firstCouncil ? firstPageAt : now
}

const contactsOf = (one: Case, side: string): Contact[] =>
  one.contacts
    .filter((contact) => contact.side === side)
    .map(({ role, name }) => ({ role: role as Contact['role'], name, post: null, phone: null, email: null }))

function explain(stage: Stage, one: Case): string {
  if (stage === 'visit' && one.visits.length === 0)
    return one.stage === 'appeal' ? unvisited : 'В опублікованому не сказано про візит'
  if (stage === 'appeal' && one.appeals.length === 0) return 'В опублікованому не сказано про звернення'
  return gapReason[stage] ?? 'В опублікованому про це не сказано'
}

/** One published case as the lines a coordinator would have left: opened, recorded, moved with a reason for each gap. */
function entriesOf(one: Case, place: (community: string) => string, now: number): Entry[] {
  const id = stableId('published', one.outpost, one.partner)
  const shared: Shared = {
    outpost: one.outpost,
    partner: one.partner,
    wave: one.wave as Shared['wave'],
    origin: one.origin as Shared['origin'],
    stage: 'contact',
    state: 'open',
    stateReason: null,
    directions: one.directions as Shared['directions'],
    gapReasons: {},
    stepWhat: null,
    stepOwner: null,
    stepDue: null,
    stageEnteredAt: one.stage === 'contact' ? enteredAt(one, now) : now,
    createdAt: now,
    source: one.source,
    sample: 'published',
  }
  const sides = (['outpost', 'partner'] as const).map((side) => ({
    community: one[side],
    coordinator: samplePersonId(one[side]),
    contacts: contactsOf(one, side),
    position: place(one[side]),
    notes: null,
  }))
  const entry = (kind: ActivityKind, changes: Change[], reason: string | null = null): Entry => ({
    id: stableId(id, kind, JSON.stringify(changes.map((change) => change.id))),
    partnership: id,
    actor: sampleActor,
    kind,
    changes,
    reason,
    at: now,
    deviceAt: null,
    undoes: null,
  })
  const opened = entry('created', [
    { entity: 'partnership', id, from: null, to: sharedValues(shared) },
    ...sides.map((side): Change => ({ entity: 'side', id: side.community, from: null, to: sideValues(side) })),
  ])
  const recorded = evidenceOf(one, id).map((change) => entry('recorded', [change]))
  const standing = [opened, ...recorded].reduce<Partnership | null>(applyLine, null)
  if (one.stage === 'contact' || !standing) return [opened, ...recorded]
  const stage = one.stage as Stage
  const facts = provenFacts(contactFacts(standing), standing)
  const reasonOf: Record<string, string> = Object.fromEntries(
    gapsOf(stage, facts).map((gap) => [gap, explain(gap, one)]),
  )
  const from = { stage: 'contact', stageEnteredAt: shared.stageEnteredAt, gapReasons: {} }
  const to = { stage, stageEnteredAt: enteredAt(one, now), gapReasons: reasonOf }
  const reasons = [...new Set(Object.values(reasonOf))].join('. ')
  return [opened, ...recorded, entry('moved', [{ entity: 'partnership', id, from, to }], reasons || null)]
}

/** The communities of the published cases, each with a council of its own here; the first council leads. */
export function publishedCouncils(): string[] {
  return [...new Set([firstCouncil, ...published.flatMap((one) => [one.outpost, one.partner])])]
}

/** The published cases as histories, to be stored in this order. */
export function publishedEntries(now: number): Entry[] {
  const last = new Map<string, string>()
  const place = (community: string): string => {
    const position = positionBetween(last.get(community) ?? null, null)
    last.set(community, position)
    return position
  }
  return published.flatMap((one) => entriesOf(one, place, now))
}
