import { dayOf } from '#domain/calendar.ts'
import { type Direction, directions } from '#domain/direction.ts'
import { origins, waves } from '#domain/partnership.ts'
import { type FormValue, type FormValues, listOf, textOf } from '#forms/form-values.ts'
import { formatDay } from '#i18n/format.ts'
import { type Translate, useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/field.tsx'
import { EditForm } from './edit-form.tsx'
import { useRecord } from './record-context.ts'
import type { EditTarget } from './save-edit.ts'
import styles from './section.module.css'
import { useEdit } from './use-edit.ts'
import { useEditing } from './use-editing.ts'

/** Directions, where the pair comes from, and who answers for it here. */
export function AboutSection() {
  const t = useT()
  const { record, me, locked } = useRecord()
  const { editing, opened, open, close, opener } = useEditing(`about.${record.id}`)
  const own = record.sides.find((side) => side.community === me.council.code)
  const coordinator = me.people.find((person) => person.id === own?.coordinator)?.name
  const unknown = t('record.unknown')

  return (
    <section className={styles.section} aria-labelledby="record-about">
      <div className={styles.head}>
        <h3 id="record-about" className={styles.title}>
          {t('record.about')}
        </h3>
        {!editing && (
          <Button
            ref={opener}
            size="small"
            variant="quiet"
            icon="edit"
            aria-label={t('record.edit', { what: t('record.about') })}
            disabled={locked !== undefined}
            reason={locked}
            onClick={open}
          >
            {t('record.change')}
          </Button>
        )}
      </div>
      {editing ? (
        <AboutForm focus={opened} onClose={close} />
      ) : (
        <>
          {record.directions.length > 0 ? (
            <ul className={styles.tags} aria-label={t('label.partnership.directions')}>
              {record.directions.map((direction) => (
                <li key={direction}>{t(`direction.${direction}`)}</li>
              ))}
            </ul>
          ) : (
            <p className={styles.none}>{t('record.no-directions')}</p>
          )}
          <dl className={styles.terms}>
            <dt>{t('label.side.coordinator')}</dt>
            <dd>{coordinator ?? t('record.nobody')}</dd>
            <dt>{t('label.partnership.wave')}</dt>
            <dd>{record.wave ?? unknown}</dd>
            <dt>{t('label.partnership.origin')}</dt>
            <dd>{record.origin === null ? unknown : t(`origin.${record.origin}`)}</dd>
            <dt>{t('record.created')}</dt>
            <dd>{formatDay(dayOf(record.createdAt))}</dd>
          </dl>
        </>
      )}
    </section>
  )
}

function aboutTarget(council: string): EditTarget {
  const bodyOf = (values: FormValues) => ({
    wave: textOf(values, 'wave') === '' ? null : Number(textOf(values, 'wave')),
    origin: textOf(values, 'origin') || null,
    coordinator: textOf(values, 'coordinator') || null,
    directions: listOf(values, 'directions'),
  })
  return {
    read: ({ wave, origin, directions, sides }) => ({
      directions,
      coordinator: sides.find((side) => side.community === council)?.coordinator ?? '',
      wave: wave === null ? '' : String(wave),
      origin: origin ?? '',
    }),
    write: ({ values, changed }) => {
      const touched = Object.entries(bodyOf(values)).filter(([field]) => changed.includes(field))
      return { method: 'PATCH', path: '', body: Object.fromEntries(touched) }
    },
  }
}

const isDirection = (value: string): value is Direction => directions.some((one) => one === value)
const directionNames = (t: Translate, chosen: readonly string[]): string =>
  chosen
    .filter(isDirection)
    .map((direction) => t(`direction.${direction}`))
    .join(', ')

function AboutForm({ focus, onClose }: { focus: boolean; onClose: () => void }) {
  const t = useT()
  const { record, me } = useRecord()
  const edit = useEdit({ target: aboutTarget(me.council.code), draft: `about.${record.id}`, onSaved: onClose })
  const chosen = listOf(edit.values, 'directions')
  const choices = {
    coordinator: me.people
      .filter(({ role }) => role !== 'reviewer')
      .map(({ id, name }) => ({ value: id, label: name })),
    wave: waves.map((wave) => ({ value: String(wave), label: t('record.wave', { wave }) })),
    origin: origins.map((origin) => ({ value: origin, label: t(`origin.${origin}`) })),
  }
  const labels = {
    coordinator: t('label.side.coordinator'),
    wave: t('label.partnership.wave'),
    origin: t('label.partnership.origin'),
  }

  function tell(field: string, value: FormValue) {
    for (const name of ['coordinator', 'wave', 'origin'] as const)
      if (field === name)
        return { label: labels[name], text: choices[name].find((choice) => choice.value === value)?.label ?? '' }
    return { label: t('label.partnership.directions'), text: typeof value === 'string' ? '' : directionNames(t, value) }
  }

  return (
    <EditForm label={t('record.about')} edit={edit} focus={focus} onClose={onClose} tell={tell}>
      <fieldset className={styles.checks}>
        <legend>{t('label.partnership.directions')}</legend>
        {directions.map((direction) => (
          <label key={direction}>
            <input
              type="checkbox"
              checked={chosen.includes(direction)}
              onChange={(event) =>
                edit.set(
                  'directions',
                  directions.filter((one) => (one === direction ? event.target.checked : chosen.includes(one))),
                )
              }
            />
            {t(`direction.${direction}`)}
          </label>
        ))}
      </fieldset>
      {(['coordinator', 'wave', 'origin'] as const).map((name) => (
        <SelectField
          key={name}
          {...edit.bind(name)}
          name={name}
          label={labels[name]}
          options={choices[name]}
          empty={t('form.not-chosen')}
        />
      ))}
    </EditForm>
  )
}
