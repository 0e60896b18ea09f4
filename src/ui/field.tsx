import { type ComponentProps, type ReactNode, useId } from 'react'
import { useT } from '#i18n/i18n.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

/** To be spread on the control of a field. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

type FieldFrame = {
  label: string
  error?: string | undefined
  hint?: string | undefined
  required?: boolean | undefined
}
type FieldProps = FieldFrame & { children: (control: FieldControl) => ReactNode }

/** A label, a control, a hint and what is wrong with it, tied together for eyes and ears alike. */
export function Field({ label, error, hint, required, children }: FieldProps) {
  const t = useT()
  const id = useId()
  const described = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        <label htmlFor={id}>{label}</label>
        {/* Outside of the label, whose text stays the control's name; listeners hear `aria-required`. */}
        {required && <small aria-hidden="true">{t('ui.required')}</small>}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {hint && (
        <div id={`${id}h`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}e`} className={styles.error}>
          <Icon name="warning" />
          {error}
        </div>
      )}
    </div>
  )
}

type Typed = { value: string; onChange: (value: string) => void }
type Controlled<Tag extends 'input' | 'textarea' | 'select'> = FieldFrame &
  Typed &
  Omit<ComponentProps<Tag>, keyof FieldFrame | keyof Typed | 'id' | 'className' | 'children'>

export function TextField({ label, error, hint, required, onChange, ...rest }: Controlled<'input'>) {
  return (
    <Field label={label} error={error} hint={hint} required={required}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          className={styles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A calendar day, `YYYY-MM-DD`, or an empty string. */
export function DateField(props: Omit<Controlled<'input'>, 'type'>) {
  return <TextField {...props} type="date" />
}

export function TextArea({ label, error, hint, required, onChange, ...rest }: Controlled<'textarea'>) {
  return (
    <Field label={label} error={error} hint={hint} required={required}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          className={styles.control}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type SelectProps = Controlled<'select'> & {
  options: readonly { value: string; label: string }[]
  /** The words for "nothing chosen"; without them one of the options is always chosen. */
  empty?: string
}

export function SelectField({ label, error, hint, required, onChange, options, empty, ...rest }: SelectProps) {
  return (
    <Field label={label} error={error} hint={hint} required={required}>
      {(control) => (
        <select {...rest} {...control} className={styles.control} onChange={(event) => onChange(event.target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
