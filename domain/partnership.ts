import type { Direction } from './direction.ts'
import type { Evidence } from './evidence.ts'
import type { FactSet } from './fact.ts'
import type { GapReasons } from './move.ts'
import type { CommunityKind } from './register/community.ts'
import type { Stage } from './stage.ts'

export const partnershipStates = ['open', 'paused', 'ended'] as const
export type PartnershipState = (typeof partnershipStates)[number]

/** How the pair arose: named by the Ministry or an oblast administration, by the councils themselves, through a network of cities. */
export const origins = ['designated', 'own', 'network'] as const
export type Origin = (typeof origins)[number]

/** Waves of the national project. */
export const waves = [1, 2, 3, 4] as const
export type Wave = (typeof waves)[number]

export const sideNames = ['outpost', 'partner'] as const
/** The two sides of a partnership: the front-line community and the one in the rear. */
export type SideName = (typeof sideNames)[number]

export const contactRoles = ['coordinator', 'head', 'deputy-head', 'other'] as const
/** A person of one side. `name` as papers write it: Власне ім’я ПРІЗВИЩЕ. */
export type Contact = {
  role: (typeof contactRoles)[number]
  name: string
  post: string | null
  phone: string | null
  email: string | null
}

/** Data that ships with the product: real published cases, or generated ones for trying things out. */
export const samples = ['published', 'generated'] as const
export type Sample = (typeof samples)[number]

/** What both councils share about a partnership. Days are `YYYY-MM-DD`, moments epoch milliseconds, communities codifier codes. */
export type Shared = {
  outpost: string
  partner: string
  wave: Wave | null
  origin: Origin | null
  stage: Stage
  state: PartnershipState
  stateReason: string | null
  directions: Direction[]
  gapReasons: GapReasons
  stepWhat: string | null
  stepOwner: string | null
  stepDue: string | null
  stageEnteredAt: number
  createdAt: number
  /** Public page that the facts come from, if any. */
  source: string | null
  /** Null for what people of the councils entered. */
  sample: Sample | null
}

/** What one council keeps about its side: `position` orders the card on that council's own board, `notes` are private to it. */
export type Side = {
  community: string
  coordinator: string | null
  contacts: Contact[]
  position: string
  notes: string | null
}

/** A partnership with all that belongs to it, as the log folds to it. `version` grows with every shared change. */
export type Partnership = Shared & Evidence & { id: string; version: number; sides: Side[] }

/** True when a side has somebody who answers for the partnership. */
export function hasCoordinator(side: Pick<Side, 'coordinator' | 'contacts'> | undefined): boolean {
  return (
    side !== undefined && (side.coordinator !== null || side.contacts.some((contact) => contact.role === 'coordinator'))
  )
}

/** What contact proofs see of a partnership. */
export function contactFacts(partnership: Pick<Partnership, 'outpost' | 'partner' | 'stepWhat' | 'sides'>): {
  outpostCoordinator: boolean
  partnerCoordinator: boolean
  nextStep: boolean
} {
  const side = (community: string): Side | undefined => partnership.sides.find((one) => one.community === community)
  return {
    outpostCoordinator: hasCoordinator(side(partnership.outpost)),
    partnerCoordinator: hasCoordinator(side(partnership.partner)),
    nextStep: partnership.stepWhat !== null,
  }
}

/** The other community, seen from one council. */
export function otherCommunity(partnership: { outpost: string; partner: string }, council: string): string {
  return partnership.outpost === council ? partnership.partner : partnership.outpost
}

/** Which side a council is. */
export function sideOf(partnership: { outpost: string }, council: string): SideName {
  return partnership.outpost === council ? 'outpost' : 'partner'
}

/** A partnership as a card on one council's board. `side` is the side of the *other* community, whose name the card bears. */
export type Card = {
  id: string
  version: number
  name: string
  kind: CommunityKind
  /** Two digits of the codifier: 63 is Kharkiv oblast. */
  oblast: string
  side: SideName
  stage: Stage
  state: PartnershipState
  position: string
  stageEnteredAt: number
  facts: FactSet
  /** Stages whose gap has a written reason. */
  explained: Stage[]
  stepWhat: string | null
  stepDue: string | null
  coordinator: string | null
  directions: Direction[]
  sample: Sample | null
}
