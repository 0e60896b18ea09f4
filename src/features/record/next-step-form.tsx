import { type FormValues, textOf } from '#forms/form-values.ts'
import { formatDay } from '#i18n/format.ts'
import { useT } from '#i18n/i18n.ts'
import { DateField, SelectField, TextField } from '#ui/field.tsx'
import { checkContract } from './check-contract.ts'
import { EditForm } from './edit-form.tsx'
import { useRecord } from './record-context.ts'
import type { EditTarget } from './save-edit.ts'
import { useEdit } from './use-edit.ts'

const bodyOf = (values: FormValues) => ({
  what: textOf(values, 'what'),
  owner: textOf(values, 'owner') || null,
  due: textOf(values, 'due') || null,
})

// A step is set as a whole, so its untouched fields go along as the record has them now.
const target: EditTarget = {
  read: ({ stepWhat, stepOwner, stepDue }) => ({ what: stepWhat ?? '', owner: stepOwner ?? '', due: stepDue ?? '' }),
  write: ({ values }) => ({ method: 'PUT', path: '/next-step', body: bodyOf(values) }),
}

export function NextStepForm({ focus, onClose }: { focus: boolean; onClose: () => void }) {
  const t = useT()
  const { record, me } = useRecord()
  const edit = useEdit({
    target,
    draft: `step.${record.id}`,
    check: (values) => checkContract('nextStepInput', bodyOf(values)),
    onSaved: onClose,
  })
  const people = me.people.filter((person) => person.role !== 'reviewer')
  const owner = textOf(edit.values, 'owner')
  const known = people.map(({ id, name }) => ({ value: id, label: name }))
  const options =
    owner === '' || people.some(({ id }) => id === owner)
      ? known
      : [...known, { value: owner, label: t('record.step-other-side') }]
  const labels = {
    what: t('label.partnership.stepWhat'),
    owner: t('label.partnership.stepOwner'),
    due: t('label.partnership.stepDue'),
  }

  function tell(field: string, value: unknown) {
    const text = typeof value === 'string' ? value : ''
    if (field === 'owner')
      return {
        label: labels.owner,
        text: options.find((option) => option.value === text)?.label ?? (text && t('record.step-other-side')),
      }
    if (field === 'due') return { label: labels.due, text: text && formatDay(text) }
    return { label: labels.what, text }
  }

  return (
    <EditForm label={t('record.step')} edit={edit} focus={focus} onClose={onClose} tell={tell}>
      <div data-wide>
        <TextField
          {...edit.bind('what')}
          name="what"
          label={labels.what}
          hint={t('record.step-hint')}
          required
          autoComplete="off"
        />
      </div>
      <SelectField
        {...edit.bind('owner')}
        name="owner"
        label={labels.owner}
        options={options}
        empty={t('form.not-chosen')}
      />
      <DateField {...edit.bind('due')} name="due" label={labels.due} />
    </EditForm>
  )
}
