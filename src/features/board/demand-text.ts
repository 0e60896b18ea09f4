import type { MoveDemands } from '#domain/move.ts'
import type { Translate } from '#i18n/i18n.ts'

/** What a move will ask for, in a few words; null when it asks for nothing. */
export function demandText({ missing, skipped, back, needsReason }: MoveDemands, t: Translate): string | null {
  if (!needsReason) return null
  if (back) return t('demand.back')
  const parts = [
    missing.length > 0 ? t('demand.facts', { facts: missing.map((fact) => t(`fact.${fact}`)).join(', ') }) : null,
    skipped.length > 0 ? t('demand.skipped', { stages: skipped.map((stage) => t(`stage.${stage}`)).join(', ') }) : null,
  ]
  return parts.filter((part) => part !== null).join('; ')
}
