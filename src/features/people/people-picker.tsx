import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { chooseMutation, meQuery, personasQuery } from '#api/me.ts'
import { useT } from '#i18n/i18n.ts'
import { forgetMove } from '#stores/last-move.ts'
import { announce } from '#ui/announcer.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { TextField } from '#ui/field.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import styles from './council-dialog.module.css'
import { CouncilPeopleList } from './council-people-list.tsx'
import { findCouncils } from './find-councils.ts'

/** While there are no accounts, everybody picks the person they work as. */
export function PeoplePicker({ onChosen }: { onChosen: () => void }) {
  const t = useT()
  const listId = useId()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const { data: me } = useQuery(meQuery)
  const personas = useQuery({ ...personasQuery, networkMode: 'always' })
  const choose = useMutation({ ...chooseMutation, networkMode: 'always' })
  // Changing places inside one's own council is the commonest: it stands first.
  const own = me?.council.code
  const ordered = personas.data?.items.toSorted(
    (a, b) => Number(b.council.code === own) - Number(a.council.code === own),
  )
  const found = ordered && findCouncils(ordered, text, t)
  const count = found?.length

  useEffect(() => {
    if (text !== '' && count !== undefined) announce(t('people.found', { count }))
  }, [text, count, t])

  function handleChoose(person: string) {
    if (choose.isPending) return
    if (person === me?.person.id) return onChosen()
    choose.mutate(
      { person },
      {
        onSuccess: () => {
          // The move before was somebody else's.
          forgetMove()
          onChosen()
          void navigate('/board')
        },
      },
    )
  }

  return (
    <>
      <p className={styles.note}>{t('people.no-accounts')}</p>
      <TextField
        label={t('people.find')}
        type="search"
        value={text}
        onChange={setText}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-controls={listId}
        data-autofocus
      />
      {choose.error && (
        <p role="alert" className={styles.failure}>
          {t(`problem.${choose.error.code}`)}
        </p>
      )}
      {personas.isPending && <Skeleton count={6} />}
      {personas.error && (
        <ErrorPanel
          title={t('people.unread')}
          text={t(`problem.${personas.error.code}`)}
          onRetry={() => void personas.refetch()}
        />
      )}
      {found && (
        <CouncilPeopleList
          id={listId}
          councils={found}
          current={me?.person.id}
          pending={choose.isPending ? choose.variables.person : undefined}
          onChoose={handleChoose}
        />
      )}
    </>
  )
}
