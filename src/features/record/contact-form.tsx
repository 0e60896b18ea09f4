import { type Contact, contactRoles, type SideName } from '#domain/partnership.ts'
import { type FormValue, type FormValues, textOf } from '#forms/form-values.ts'
import { useT } from '#i18n/i18n.ts'
import { SelectField, TextField } from '#ui/field.tsx'
import { checkContract } from './check-contract.ts'
import { contactsOf, indexOfContact, withContacts } from './contact-list.ts'
import { EditForm } from './edit-form.tsx'
import { useRecord } from './record-context.ts'
import type { EditTarget } from './save-edit.ts'
import { useEdit } from './use-edit.ts'

/** The draft of a contact; null for the one that is being added. */
export function contactDraft(partnership: string, side: SideName, contact: Contact | null): string {
  return `contact.${partnership}.${side}.${contact?.name ?? ''}`
}

const bodyOf = (values: FormValues) => ({
  role: textOf(values, 'role'),
  name: textOf(values, 'name'),
  post: textOf(values, 'post') || null,
  phone: textOf(values, 'phone') || null,
  email: textOf(values, 'email').trim() || null,
})

/** One contact of a side; the others go along as the record has them now. */
function contactTarget(side: SideName, contact: Contact | null): EditTarget {
  return {
    read: (record) => {
      const known = contact && contactsOf(record, side)[indexOfContact(record, side, contact)]
      const { role, name, post, phone, email } = known ?? {
        role: 'other',
        name: '',
        post: null,
        phone: null,
        email: null,
      }
      return { role, name, post: post ?? '', phone: phone ?? '', email: email ?? '' }
    },
    write: ({ values, record }) => {
      const contacts = contactsOf(record, side)
      const index = contact ? indexOfContact(record, side, contact) : -1
      const changed = bodyOf(values)
      return withContacts(side, index < 0 ? [...contacts, changed] : contacts.with(index, changed as Contact))
    },
  }
}

type Props = { side: SideName /** Null for a new one. */; contact: Contact | null; focus: boolean; onClose: () => void }

export function ContactForm({ side, contact, focus, onClose }: Props) {
  const t = useT()
  const { record } = useRecord()
  const edit = useEdit({
    target: contactTarget(side, contact),
    draft: contactDraft(record.id, side, contact),
    check: (values) => checkContract('contact', bodyOf(values)),
    onSaved: onClose,
  })
  const roles = contactRoles.map((role) => ({ value: role, label: t(`contactRole.${role}`) }))
  const labels: Record<string, string> = {
    role: t('label.contact.role'),
    name: t('label.contact.name'),
    post: t('label.contact.post'),
    phone: t('label.contact.phone'),
    email: t('label.contact.email'),
  }
  function tell(field: string, value: FormValue) {
    const text = typeof value === 'string' ? value : ''
    return {
      label: labels[field] ?? field,
      text: roles.find((role) => field === 'role' && role.value === text)?.label ?? text,
    }
  }

  return (
    <EditForm label={t('record.contact')} edit={edit} focus={focus} first="name" onClose={onClose} tell={tell}>
      <TextField
        {...edit.bind('name')}
        name="name"
        label={t('label.contact.name')}
        hint={t('record.name-hint')}
        required
        autoComplete="off"
      />
      <SelectField {...edit.bind('role')} name="role" label={t('label.contact.role')} options={roles} />
      <TextField {...edit.bind('post')} name="post" label={t('label.contact.post')} autoComplete="off" />
      <TextField {...edit.bind('phone')} name="phone" label={t('label.contact.phone')} type="tel" autoComplete="off" />
      <TextField
        {...edit.bind('email')}
        name="email"
        label={t('label.contact.email')}
        type="email"
        autoComplete="off"
      />
    </EditForm>
  )
}
