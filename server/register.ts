import communityGroups from '#data/communities.json' with { type: 'json' }
import oblastRows from '#data/oblasts.json' with { type: 'json' }
import type { Community, CommunityKind } from '#domain/register/community.ts'
import type { Oblast } from '#domain/register/oblast.ts'

const kinds: Readonly<Record<string, CommunityKind>> = { u: 'urban', s: 'settlement', r: 'rural' }

/** The 27 units of the first level, by code. */
export const oblasts: readonly Oblast[] = oblastRows

const oblastNames = new Map(oblasts.map((oblast) => [oblast.code.slice(2, 4), oblast.name]))

const listed = (cell: string | undefined) => (cell === undefined || cell === '' ? [] : cell.split(';'))

const unpack = (group: (typeof communityGroups)[number], row: string): Community => {
  const [digits = '', name = '', kindLetter = '', centre = '', lat, lon, formerNames, formerCentres] = row.split('|')
  const kind = kinds[kindLetter]
  const oblast = oblastNames.get(group.oblast)
  if (kind === undefined || oblast === undefined) throw new Error(`data/communities.json cannot be read at: ${row}`)
  return {
    code: `UA${group.oblast}${group.digits}${digits.slice(0, 3)}00000${digits.slice(3)}`,
    name,
    kind,
    oblast,
    oblastCode: group.oblast,
    raion: group.raion,
    centre,
    formerNames: listed(formerNames),
    formerCentres: listed(formerCentres),
    lat: Number(lat),
    lon: Number(lon),
  }
}

/** The 1,470 communities of the register, by code; those of Crimea have no rows. */
export const communities: readonly Community[] = communityGroups.flatMap((group) =>
  group.rows.map((row) => unpack(group, row)),
)

const byCode = new Map(communities.map((community) => [community.code, community]))

/** The community of a КАТОТТГ code, written exactly: `UA` and 17 digits. */
export const communityByCode = (code: string): Community | undefined => byCode.get(code)
