import { useT } from '#i18n/i18n.ts'
import { DateField, SelectField, TextArea, TextField } from '#ui/field.tsx'
import type { EvidenceField } from './evidence-fields.ts'

type Props = {
  field: EvidenceField
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  required?: boolean
  /** Takes focus when its dialog opens. */
  first?: boolean
}

/** The control of one evidence field. */
export function EvidenceInput({ field, value, onChange, error, required, first }: Props) {
  const t = useT()
  const shared = {
    label: t(field.label),
    name: field.name,
    value,
    onChange,
    error,
    required,
    ...(first && { 'data-autofocus': true }),
  }
  if (field.input === 'date') return <DateField {...shared} min="1990-01-01" max="2100-12-31" />
  if (field.input === 'area') return <TextArea {...shared} rows={2} />
  if (field.input === 'choice')
    return <SelectField {...shared} options={field.options(t)} empty={t('form.not-chosen')} />
  return <TextField {...shared} autoComplete="off" />
}
