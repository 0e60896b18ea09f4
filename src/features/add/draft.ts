import { uuidv7 } from 'uuidv7'
import type { CommunityAnswer } from '#domain/contract/api.ts'
import type { NewPartnership } from '#domain/contract/partnership.ts'
import { type Direction, directions } from '#domain/direction.ts'
import { origins, type SideName, sideNames, waves } from '#domain/partnership.ts'

/** A community as it was chosen: enough to show it again without asking the register. */
export type Chosen = Pick<CommunityAnswer, 'code' | 'name' | 'kind' | 'oblastCode' | 'raion' | 'centre'>

/**
 * The form as it is typed. `id` and `key` are made once and stay with it, so that a second press, a retry or a reload in
 * the middle of saving asks for the same partnership again. Choices are an empty string until made.
 */
export type Draft = {
  id: string
  key: string
  text: string
  community: Chosen | null
  side: SideName | ''
  wave: string
  origin: string
  directions: Direction[]
  stepWhat: string
  stepDue: string
}

export function newDraft(side: SideName | ''): Draft {
  return {
    id: uuidv7(),
    key: uuidv7(),
    text: '',
    community: null,
    side,
    wave: '',
    origin: '',
    directions: [],
    stepWhat: '',
    stepDue: '',
  }
}

const texts = ['code', 'name', 'kind', 'oblastCode', 'raion', 'centre'] as const

function isCommunity(value: unknown): value is Chosen {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  return texts.every((name) => typeof fields.get(name) === 'string')
}

/** A draft from storage. What does not fit is left out; without its id and key it is no draft. */
export function toDraft(kept: Record<string, unknown> | null): Draft | null {
  if (!kept) return null
  const text = (name: string): string => (typeof kept[name] === 'string' ? kept[name] : '')
  if (text('id') === '' || text('key') === '') return null
  const list: unknown = kept['directions']
  return {
    id: text('id'),
    key: text('key'),
    text: text('text'),
    community: isCommunity(kept['community']) ? kept['community'] : null,
    side: sideNames.find((side) => side === kept['side']) ?? '',
    wave: text('wave'),
    origin: text('origin'),
    directions: Array.isArray(list) ? directions.filter((direction) => list.includes(direction)) : [],
    stepWhat: text('stepWhat'),
    stepDue: text('stepDue'),
  }
}

/** What to ask of the server; null while the community or its side is not chosen. `own` is the code of the own community. */
export function toNewPartnership(draft: Draft, own: string): NewPartnership | null {
  const { id, community, side } = draft
  if (!community || side === '') return null
  const [outpost, partner] = side === 'outpost' ? [community.code, own] : [own, community.code]
  return {
    id,
    outpost,
    partner,
    wave: waves.find((wave) => String(wave) === draft.wave) ?? null,
    origin: origins.find((origin) => origin === draft.origin) ?? null,
    directions: draft.directions,
    stepWhat: draft.stepWhat,
    stepDue: draft.stepDue === '' ? null : draft.stepDue,
  }
}
