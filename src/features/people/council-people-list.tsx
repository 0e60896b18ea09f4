import type { Person } from '#domain/contract/api.ts'
import { type Translate, useT } from '#i18n/i18n.ts'
import { shortOblast } from '#i18n/place.ts'
import { Icon } from '#ui/icon.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import styles from './council-dialog.module.css'
import type { CouncilPeople } from './find-councils.ts'

type Props = {
  id: string
  councils: readonly CouncilPeople[]
  /** Ids of the person at work, and of the one who is being put to work. */
  current: string | undefined
  pending: string | undefined
  onChoose: (person: string) => void
}

/** The role beside the name, unless the name already says it. */
function roleBeside({ name, role }: Person, t: Translate): string | null {
  const text = t(`role.${role}`)
  return name === text ? null : text
}

export function CouncilPeopleList({ id, councils, current, pending, onChoose }: Props) {
  const t = useT()
  return (
    <div id={id} className={styles.councils}>
      {councils.length === 0 && <p className={styles.none}>{t('people.none')}</p>}
      {councils.map(({ council, people }) => (
        <section key={council.code} className={styles.council} aria-labelledby={`${id}${council.code}`}>
          <h3 id={`${id}${council.code}`}>
            {council.name}{' '}
            <small>
              {t(`kind.${council.kind}`)} · {shortOblast(council.oblastCode, t)}
            </small>
          </h3>
          <div className={styles.people}>
            {people.map((person) => {
              const role = roleBeside(person, t)
              return (
                <button
                  key={person.id}
                  type="button"
                  className={styles.person}
                  aria-current={person.id === current || undefined}
                  aria-busy={person.id === pending || undefined}
                  onClick={() => onChoose(person.id)}
                >
                  {person.id === current && <Icon name="check" />}
                  {person.name}
                  {role && <small>{role}</small>}
                  <VisuallyHidden>, {council.name}</VisuallyHidden>
                </button>
              )
            })}
          </div>
        </section>
      ))}
    </div>
  )
}
