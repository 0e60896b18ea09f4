import { useState } from 'react'
import type { Person } from '#domain/contract/api.ts'
import { directions } from '#domain/direction.ts'
import { type Filter, limits, type Sort, sorts } from '#domain/filter.ts'
import { type Card, partnershipStates, sideNames } from '#domain/partnership.ts'
import { useT } from '#i18n/i18n.ts'
import { oblastName } from '#i18n/place.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { ChoiceChip } from '#ui/listbox-chip.tsx'
import { useMedia } from '#ui/use-media.ts'
import styles from './filter-bar.module.css'

type Props = {
  cards: readonly Card[]
  people: readonly Person[]
  filter: Filter
  shown: number
  of: number
  counts: { overdue: number; gap: number; noStep: number }
  onChange: (part: Partial<Filter>) => void
}

const nothing: Partial<Filter> = {
  text: '',
  oblasts: [],
  coordinators: [],
  sides: [],
  directions: [],
  states: [],
  overdue: false,
  gap: false,
  noStep: false,
}

/** What is shown and in which order: every part of it is in the address, and one press takes it all off. */
export function FilterBar(props: Props) {
  const t = useT()
  const { filter, shown, of, onChange } = props
  const phone = useMedia('(width < 760px)')
  const [open, setOpen] = useState(false)
  const limited = limits(filter)
  const choices = <Choices {...props} />
  return (
    <search className={styles.bar} aria-label={t('filter.title')}>
      {phone ? (
        <Button size="small" icon="filter" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('filter.title')}
        </Button>
      ) : (
        choices
      )}
      <span className={styles.total} data-testid="total">
        {limited ? t('filter.shown-of', { shown, of }) : t('filter.all', { of })}
      </span>
      {limited && (
        <Button size="small" variant="quiet" icon="close" onClick={() => onChange(nothing)}>
          {t('filter.clear')}
        </Button>
      )}
      {phone && open && choices}
      {(!phone || open) && (
        <ChoiceChip
          label={t('sort.title')}
          clearable={false}
          options={sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          value={[filter.sort]}
          onChange={([sort = 'own']: Sort[]) => onChange({ sort })}
        />
      )}
    </search>
  )
}

function Choices({ cards, people, filter, counts, onChange }: Props) {
  const t = useT()
  const oblasts = [...new Set(cards.map((card) => card.oblast))].map((oblast) => ({
    value: oblast,
    label: oblastName(oblast, t),
  }))
  oblasts.sort((a, b) => a.label.localeCompare(b.label, 'uk'))
  const used = new Set(cards.flatMap((card) => card.directions))
  const coordinators = people
    .filter((person) => cards.some((card) => card.coordinator === person.id))
    .map((person) => ({ value: person.id, label: person.name }))
  return (
    <>
      <ChoiceChip
        multiple
        label={t('filter.oblast')}
        options={oblasts}
        value={filter.oblasts}
        onChange={(chosen) => onChange({ oblasts: chosen })}
      />
      <ChoiceChip
        multiple
        label={t('filter.coordinator')}
        options={[...coordinators, { value: 'none', label: t('filter.no-coordinator') }]}
        value={filter.coordinators}
        onChange={(chosen) => onChange({ coordinators: chosen })}
      />
      <ChoiceChip
        multiple
        label={t('filter.side')}
        options={sideNames.map((side) => ({ value: side, label: t(`side.${side}`) }))}
        value={filter.sides}
        onChange={(sides) => onChange({ sides })}
      />
      <ChoiceChip
        multiple
        label={t('filter.direction')}
        options={directions
          .filter((one) => used.has(one) || filter.directions.includes(one))
          .map((one) => ({ value: one, label: t(`direction.${one}`) }))}
        value={filter.directions}
        onChange={(chosen) => onChange({ directions: chosen })}
      />
      <ChoiceChip
        multiple
        label={t('filter.state')}
        options={partnershipStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={filter.states}
        onChange={(states) => onChange({ states })}
      />
      <Chip
        label={t('filter.overdue')}
        count={counts.overdue}
        pressed={filter.overdue}
        onPress={() => onChange({ overdue: !filter.overdue })}
      />
      <Chip
        label={t('filter.gap')}
        count={counts.gap}
        pressed={filter.gap}
        onPress={() => onChange({ gap: !filter.gap })}
      />
      <Chip
        label={t('filter.no-step')}
        count={counts.noStep}
        pressed={filter.noStep}
        onPress={() => onChange({ noStep: !filter.noStep })}
      />
    </>
  )
}
