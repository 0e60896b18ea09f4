import type { Change, Line, Value, Values } from '#domain/activity.ts'
import { directions } from '#domain/direction.ts'
import { origins } from '#domain/partnership.ts'
import { type Stage, stages } from '#domain/stage.ts'
import { evidenceFields } from '#forms/evidence-fields.ts'
import { formatDay } from '#i18n/format.ts'
import type { Translate } from '#i18n/i18n.ts'
import { evidenceText } from './evidence-texts.ts'

/** What the words of a history need besides the lines. */
export type Names = { t: Translate; person: (id: string) => string }
export type Detail = { label: string; from: string; to: string }

const stageOf = (value: Value | undefined): Stage | undefined => stages.find((stage) => stage === value)

function contactNames(value: Value): string {
  if (!Array.isArray(value)) return ''
  return value
    .flatMap((one) => (typeof one === 'object' && one !== null && !Array.isArray(one) ? [one['name']] : []))
    .filter((name) => typeof name === 'string')
    .join(', ')
}

type Teller = { label: Parameters<Translate>[0]; tell: (names: Names, value: Value) => string }
const plain = (_: Names, value: Value): string => (typeof value === 'object' ? '' : String(value))
const person = ({ person }: Names, value: Value): string => (typeof value === 'string' ? person(value) : '')
const day = (_: Names, value: Value): string => (typeof value === 'string' ? formatDay(value) : '')

/** Fields of the partnership and its sides that people read about; the others are the system's own. */
const shared: Record<string, Teller> = {
  wave: { label: 'label.partnership.wave', tell: plain },
  origin: {
    label: 'label.partnership.origin',
    tell: ({ t }, value) => {
      const origin = origins.find((one) => one === value)
      return origin ? t(`origin.${origin}`) : ''
    },
  },
  directions: {
    label: 'label.partnership.directions',
    tell: ({ t }, value) =>
      Array.isArray(value)
        ? directions
            .filter((one) => value.includes(one))
            .map((one) => t(`direction.${one}`))
            .join(', ')
        : '',
  },
  stepWhat: { label: 'label.partnership.stepWhat', tell: plain },
  stepOwner: { label: 'label.partnership.stepOwner', tell: person },
  stepDue: { label: 'label.partnership.stepDue', tell: day },
  coordinator: { label: 'label.side.coordinator', tell: person },
  contacts: { label: 'label.side.contacts', tell: (_, value) => contactNames(value) },
  notes: { label: 'label.side.notes', tell: plain },
}

function detailOf(names: Names, { entity }: Change, field: string, from: Value, to: Value): Detail[] {
  const { t } = names
  const told = (tell: (value: Value) => string) => ({
    from: from === null ? '' : tell(from),
    to: to === null ? '' : tell(to),
  })
  if (entity === 'partnership' || entity === 'side') {
    const teller = shared[field]
    return teller ? [{ label: t(teller.label), ...told((value) => teller.tell(names, value)) }] : []
  }
  const known = evidenceFields[entity].find((one) => one.name === field)
  const text = (value: Value): string => (known && typeof value === 'string' ? evidenceText(t, known, value) : '')
  return known ? [{ label: t(known.label), ...told(text) }] : []
}

const valueOf = (values: Values | null, field: string): Value => values?.[field] ?? null

/** Every field a line changed, by its name on the forms, with both values in words; `''` for nothing. */
export function detailsOf(names: Names, line: Pick<Line, 'kind' | 'changes'>): Detail[] {
  if (line.kind === 'created') return []
  return line.changes
    .flatMap((change) =>
      Object.keys(change.to ?? change.from ?? {}).flatMap((field) =>
        detailOf(names, change, field, valueOf(change.from, field), valueOf(change.to, field)),
      ),
    )
    .filter(({ from, to }) => from !== '' || to !== '')
}

/** What a line did, in a few words. */
export function headline(names: Names, line: Pick<Line, 'kind' | 'changes'>): string {
  const { t } = names
  const { kind, changes } = line
  if (kind === 'moved') {
    const change = changes.find(({ entity, to }) => entity === 'partnership' && stageOf(to?.['stage']))
    const [from, to] = [stageOf(change?.from?.['stage']), stageOf(change?.to?.['stage'])]
    return t('activity.moved', { from: from ? t(`stage.${from}`) : '', to: to ? t(`stage.${to}`) : '' })
  }
  if (kind === 'changed') {
    const labels = new Set(detailsOf(names, line).map(({ label }) => label))
    return t('activity.changed', { what: [...labels].join(', ') || t('entity.partnership') })
  }
  if (kind === 'recorded' || kind === 'corrected') {
    const what = changes.map(({ entity }) => t(`entity.${entity}`)).join(', ')
    return t(`activity.${kind}`, { what })
  }
  return t(`activity.${kind}`)
}
