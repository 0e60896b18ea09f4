/** By the category of the centre: city (міська), settlement (селищна), village (сільська). */
export const communityKinds = ['urban', 'settlement', 'rural'] as const
export type CommunityKind = (typeof communityKinds)[number]

/** A territorial community (громада) of the codifier КАТОТТГ. A name is no key: show oblast, raion and kind with it. */
export type Community = {
  /** КАТОТТГ, `UA` and 17 digits: the key. */
  readonly code: string
  /** The adjective alone, e.g. `Кременецька`. */
  readonly name: string
  readonly kind: CommunityKind
  /** The adjective, e.g. `Харківська`; `Київ` for the city of Kyiv. */
  readonly oblast: string
  /** Digits 1–2 of the code, e.g. `63`. */
  readonly oblastCode: string
  /** Empty for the city of Kyiv alone. */
  readonly raion: string
  /** The settlement where the council sits. */
  readonly centre: string
  readonly formerNames: readonly string[]
  readonly formerCentres: readonly string[]
  /** WGS84 degrees of the centre settlement, not of the territory's middle. */
  readonly lat: number
  readonly lon: number
}
