import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Failure } from '#api/failure.ts'
import type { Contact, SideName } from '#domain/partnership.ts'
import { sideNames } from '#domain/partnership.ts'
import { FailureNote } from '#forms/failure-note.tsx'
import { useT } from '#i18n/i18n.ts'
import { keptDraft } from '#stores/drafts.ts'
import { notify } from '#stores/notices.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ContactForm, contactDraft } from './contact-form.tsx'
import { contactsOf, indexOfContact, withContacts } from './contact-list.ts'
import styles from './contacts-section.module.css'
import { useRecord } from './record-context.ts'
import section from './section.module.css'
import { useAction } from './use-action.ts'
import { useWriter } from './use-writer.ts'

/** Whom to call on both sides. */
export function ContactsSection() {
  const t = useT()
  const { record, me } = useRecord()
  const own = record.outpost === me.council.code ? 'outpost' : 'partner'
  const order = sideNames.toSorted((one, other) => Number(other === own) - Number(one === own))
  return (
    <section className={section.section} aria-labelledby="record-contacts">
      <h3 id="record-contacts" tabIndex={-1} className={section.title}>
        {t('record.contacts')}
      </h3>
      <div className={styles.sides}>
        {order.map((side) => (
          <SideContacts key={side} side={side} />
        ))}
      </div>
    </section>
  )
}

type Editing = { index: number | null; focus: boolean }

function SideContacts({ side }: { side: SideName }) {
  const t = useT()
  const { record, locked } = useRecord()
  const contacts = contactsOf(record, side)
  const [editing, setEditing] = useState<Editing | null>(() => {
    if (locked !== undefined) return null
    if (keptDraft(contactDraft(record.id, side, null))) return { index: null, focus: false }
    const index = contacts.findIndex((contact) => keptDraft(contactDraft(record.id, side, contact)))
    return index < 0 ? null : { index, focus: false }
  })
  const adder = useRef<HTMLButtonElement>(null)
  const writer = useWriter(record.id)

  function handleClose() {
    flushSync(() => setEditing(null))
    adder.current?.focus()
  }

  async function undo(line: string) {
    try {
      await writer.send({ method: 'POST', path: '/undo', body: { line } })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      notify({ tone: 'alert', text: t(`problem.${error.code}`), about: record.id })
    }
  }

  function handleRemoved(name: string, line: string) {
    adder.current?.focus()
    const action = { label: t('record.undo'), onAct: () => void undo(line) }
    notify({ tone: 'status', text: t('record.removed', { what: name }), about: record.id, action })
  }

  const form = (contact: Contact | null) =>
    editing && <ContactForm side={side} contact={contact} focus={editing.focus} onClose={handleClose} />
  return (
    <div className={styles.side}>
      <h4>
        {record.communities[side].name} <small>{t(`side.${side}`)}</small>
      </h4>
      {contacts.length > 0 && (
        <ul className={styles.list}>
          {contacts.map((contact, index) => (
            <li key={`${index} ${contact.name}`}>
              {editing?.index === index ? (
                form(contact)
              ) : (
                <ContactItem
                  side={side}
                  contact={contact}
                  onEdit={() => setEditing({ index, focus: true })}
                  onRemoved={(line) => handleRemoved(contact.name, line)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && editing.index === null ? (
        form(null)
      ) : (
        <Button
          ref={adder}
          size="small"
          icon="plus"
          aria-label={t('record.add-contact-of', { name: record.communities[side].name })}
          disabled={locked !== undefined}
          reason={locked}
          onClick={() => setEditing({ index: null, focus: true })}
        >
          {t('record.add-contact')}
        </Button>
      )}
    </div>
  )
}

type ItemProps = { side: SideName; contact: Contact; onEdit: () => void; onRemoved: (line: string) => void }

function ContactItem({ side, contact, onEdit, onRemoved }: ItemProps) {
  const t = useT()
  const { locked } = useRecord()
  const { role, name, post, phone, email } = contact
  const remove = useAction({
    write: (record) => {
      const index = indexOfContact(record, side, contact)
      return withContacts(
        side,
        contactsOf(record, side).filter((_, at) => at !== index),
      )
    },
    seen: (record) => contactsOf(record, side)[indexOfContact(record, side, contact)],
    onDone: ({ line }) => onRemoved(line.id),
  })
  const actions = { size: 'small', disabled: locked !== undefined, reason: locked } as const
  return (
    <div className={styles.contact}>
      <div className={styles.words}>
        <strong>{name}</strong>
        <p className={styles.post}>{[t(`contactRole.${role}`), post].filter(Boolean).join(' · ')}</p>
        {(phone || email) && (
          <p className={styles.reach}>
            {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
            {email && <a href={`mailto:${email}`}>{email}</a>}
          </p>
        )}
        <FailureNote failure={remove.failure} onRetry={remove.act} />
      </div>
      <IconButton {...actions} icon="edit" label={t('record.edit', { what: name })} onClick={onEdit} />
      <IconButton
        {...actions}
        icon="close"
        label={t('record.remove', { what: name })}
        pending={remove.pending}
        onClick={remove.act}
      />
    </div>
  )
}
