import type { PartnershipAnswer } from '#domain/contract/api.ts'
import type { Contact, SideName } from '#domain/partnership.ts'
import type { Writing } from './use-writer.ts'

export function contactsOf(record: PartnershipAnswer, side: SideName): Contact[] {
  return record.sides.find((one) => one.community === record[side])?.contacts ?? []
}

/** Where a contact stands now: the very same one, else one of the same name, else -1. Contacts have no ids of their own. */
export function indexOfContact(record: PartnershipAnswer, side: SideName, contact: Contact): number {
  const contacts = contactsOf(record, side)
  const said = JSON.stringify(contact)
  const same = contacts.findIndex((one) => JSON.stringify(one) === said)
  return same >= 0 ? same : contacts.findIndex((one) => one.name === contact.name)
}

/** The write that gives a side these contacts. */
export function withContacts(side: SideName, contacts: readonly unknown[]): Writing {
  return { method: 'PATCH', path: '', body: { contacts: { [side]: contacts } } }
}
