import { type Change, sampleActor, type Values } from '#domain/activity.ts'
import { dayOf } from '#domain/calendar.ts'
import { directions } from '#domain/direction.ts'
import { type EvidenceKind, evidenceOfStage } from '#domain/evidence.ts'
import type { Shared } from '#domain/partnership.ts'
import { positionBetween } from '#domain/position.ts'
import { type Stage, stages } from '#domain/stage.ts'
import type { Entry } from '../log.ts'
import { communities } from '../register.ts'
import { emptyEvidence, sharedValues, sideValues } from '../rows.ts'
import { firstCouncil, samplePersonId, stableId } from './people.ts'

const dayMs = 86_400_000

const steps = [
  'Надіслати перелік потреб',
  'Погодити проєкт меморандуму',
  'Подати звіт про візит',
  'Зателефонувати щодо відповіді на звернення',
  'Зареєструвати відповідь',
  'Призначити координатора',
  'Узгодити дату онлайн-зустрічі',
  'Оприлюднити підписаний текст',
  'Підготувати акт приймання-передачі',
  'Скласти список дітей на оздоровлення',
]

/** Numbers that look random and are the same on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const importedAt = Date.parse('2025-06-18T09:00:00Z')

/** An id as clients make them, the moment first: these came in one import. Wholly random ones would travel a fifth heavier. */
function generatedId(index: number): string {
  const moment = importedAt.toString(16).padStart(12, '0')
  return `${moment.slice(0, 8)}-${moment.slice(8)}${stableId('generated', String(index)).slice(13)}`
}

function evidenceFor(id: string, stage: Stage, day: string, number: number): Change | null {
  const made: Record<EvidenceKind, Values> = {
    visit: { status: 'held', heldOn: day, direction: 'to-partner' },
    appeal: { number: `03-14/${number}`, sentOn: day, addressee: 'Міська рада' },
    memorandum: { kind: 'memorandum', status: 'review' },
    programme: { title: 'Оздоровлення дітей', direction: 'children-recreation', status: 'planned' },
  }
  const entity = evidenceOfStage[stage]
  if (!entity) return null
  return { entity, id: stableId(id, entity), from: null, to: { ...emptyEvidence(entity), ...made[entity] } }
}

/** `life`: evidence as often missing as it is in life. `proven`: every entry fact of every stage is there, so that any drag goes without a form. */
export type GeneratedKind = 'life' | 'proven'

/**
 * Made-up partnerships of the first council, for trying the board at size: marked as generated, the same at every start.
 * Names are of real communities; nothing else in them is real.
 */
export function generatedEntries(count: number, now: number, kind: GeneratedKind = 'life'): Entry[] {
  const random = seeded(83)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item
  const others = communities.filter((community) => community.code !== firstCouncil)
  const people = [samplePersonId(firstCouncil), samplePersonId(firstCouncil, 'Друга координаторка')]
  const entries: Entry[] = []
  let position: string | null = null
  for (let index = 0; index < count; index += 1) {
    const id = generatedId(index)
    const other = others[(index * 7) % others.length]
    if (!other) break
    const stage = pick(stages)
    const since = now - Math.floor(random() * 70 * dayMs)
    const hasStep = random() < 0.8
    const isOutpost = random() < 0.8
    position = positionBetween(position, null)
    const owner = pick(people)
    const shown = stages.slice(0, kind === 'proven' ? stages.length : stages.indexOf(stage) + 1)
    const evidence = shown
      .filter(() => kind === 'proven' || random() < 0.75)
      .flatMap((shownStage) => evidenceFor(id, shownStage, dayOf(since), index + 1) ?? [])
    const shared: Shared = {
      outpost: isOutpost ? firstCouncil : other.code,
      partner: isOutpost ? other.code : firstCouncil,
      wave: pick([1, 2, 3, 4, null] as const),
      origin: pick(['designated', 'own', 'network', null] as const),
      stage,
      state: random() < 0.04 ? 'paused' : 'open',
      stateReason: null,
      directions: directions.filter(() => random() < 0.12),
      gapReasons: {},
      stepWhat: hasStep ? pick(steps) : null,
      stepOwner: hasStep ? owner : null,
      stepDue: hasStep && random() < 0.9 ? dayOf(now + Math.floor((random() * 40 - 8) * dayMs)) : null,
      stageEnteredAt: since,
      createdAt: since,
      source: null,
      sample: 'generated',
    }
    if (kind === 'proven') shared.state = 'open'
    const own = { community: firstCouncil, coordinator: owner, contacts: [], position, notes: null }
    const theirs = { community: other.code, coordinator: null, contacts: [], position, notes: null }
    const sides = [own, theirs].map(
      (side): Change => ({ entity: 'side', id: side.community, from: null, to: sideValues(side) }),
    )
    const changes: Change[] = [
      { entity: 'partnership', id, from: null, to: sharedValues(shared) },
      ...sides,
      ...evidence,
    ]
    entries.push({
      id: stableId(id, 'created'),
      partnership: id,
      actor: sampleActor,
      kind: 'created',
      changes,
      reason: null,
      at: now,
      deviceAt: null,
      undoes: null,
    })
  }
  return entries
}
