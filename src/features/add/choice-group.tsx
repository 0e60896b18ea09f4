import { type ReactNode, useId } from 'react'
import { useT } from '#i18n/i18n.ts'
import field from '#ui/field.module.css'
import { Icon } from '#ui/icon.tsx'
import styles from './add-partnership-form.module.css'

type Props<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string; hint?: ReactNode }[]
  /** Empty: nothing is chosen yet. */
  value: Value | ''
  onChange: (value: Value) => void
  error?: string | undefined
}

/** One of a few, each with a line that explains it; nothing is chosen beforehand. */
export function ChoiceGroup<Value extends string>({ label, options, value, onChange, error }: Props<Value>) {
  const t = useT()
  const id = useId()
  return (
    <fieldset
      role="radiogroup"
      className={field.field}
      aria-labelledby={`${id}l`}
      aria-describedby={error ? `${id}e` : undefined}
      aria-invalid={error ? true : undefined}
      aria-required="true"
    >
      <legend className={styles.legend}>
        <span id={`${id}l`}>{label}</span> <small aria-hidden="true">{t('ui.required')}</small>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
      {error && (
        <div id={`${id}e`} className={field.error}>
          <Icon name="warning" />
          {error}
        </div>
      )}
    </fieldset>
  )
}
