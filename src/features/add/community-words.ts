import type { CommunityAnswer } from '#domain/contract/api.ts'
import { wordsOf } from '#domain/register/normalise.ts'
import type { Language, Translate } from '#i18n/i18n.ts'
import { shortOblast } from '#i18n/place.ts'
import type { Chosen } from './draft.ts'

/** Where a community is, in words that tell namesakes apart: `Рівненська обл. · Рівненський р-н · центр — Костопіль`. */
export function placeOf({ oblastCode, raion, centre }: Chosen, t: Translate): string {
  // The city of Kyiv lies in no raion.
  const district = raion === '' ? [] : [t('add.raion', { raion })]
  return [shortOblast(oblastCode, t), ...district, t('add.centre', { centre })].join(' · ')
}

const comparable = (text: string): string => wordsOf(text).join(' ')

/** The former names, when what was typed looks like none of today's names, so that the match explains itself. */
export function formerNamesToShow({ name, centre, formerNames }: CommunityAnswer, typed: string): readonly string[] {
  const start = comparable(typed).slice(0, 4)
  const today = `${comparable(name)} ${comparable(centre)}`.split(' ')
  return start === '' || today.some((word) => word.startsWith(start)) ? [] : formerNames
}

/** Names join as the language lists things. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
