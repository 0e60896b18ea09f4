import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { communitiesQuery } from '#api/communities.ts'
import type { CommunityAnswer } from '#domain/contract/api.ts'
import { useT } from '#i18n/i18n.ts'
import { announce } from '#ui/announcer.tsx'
import { Button } from '#ui/button.tsx'
import field from '#ui/field.module.css'
import { Icon } from '#ui/icon.tsx'
import styles from './community-field.module.css'
import { CommunityOptions, optionId } from './community-options.tsx'
import { placeOf } from './community-words.ts'
import type { Chosen } from './draft.ts'
import { useSettled } from './use-settled.ts'

type Props = {
  text: string
  chosen: Chosen | null
  onChange: (fields: { text: string; community: Chosen | null }) => void
  error?: ReactNode
}

/** A combobox over the register. It proposes and never chooses: nothing is marked until a person moves to it. */
export function CommunityField({ text, chosen, onChange, error }: Props) {
  const t = useT()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const settled = useSettled(text.trim())
  const wanted = open && !chosen ? settled : ''
  const { data, isFetching, isError, refetch } = useQuery({ ...communitiesQuery(wanted), networkMode: 'always' })
  const options = wanted === '' ? [] : (data?.items ?? [])
  const ready = open && wanted !== '' && data !== undefined
  const complete = ready && !isFetching && wanted === text.trim()
  const count = options.length

  useEffect(() => {
    if (complete) announce(t('add.found', { count }))
  }, [complete, count, t])

  function close() {
    setOpen(false)
    setActive(-1)
  }

  function choose({ code, name, kind, oblastCode, raion, centre }: CommunityAnswer) {
    onChange({ text: name, community: { code, name, kind, oblastCode, raion, centre } })
    close()
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      if (ready && count > 0)
        setActive((key === 'ArrowDown' ? active + 1 : active < 1 ? count - 1 : active - 1) % count)
    } else if (key === 'Enter' && ready) {
      event.preventDefault()
      const community = options[active]
      if (community) choose(community)
    } else if (key === 'Escape' && ready) {
      // The first Esc closes the list; only the next one is for the dialog.
      event.preventDefault()
      close()
    } else if (key === 'Tab') close()
  }

  const described = [chosen ? `${id}c` : `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div className={field.field}>
      <div className={field.top}>
        <label htmlFor={id}>{t('add.community')}</label>
        <small aria-hidden="true">{t('ui.required')}</small>
      </div>
      <input
        ref={input}
        id={id}
        data-autofocus
        className={field.control}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={ready && count > 0}
        aria-controls={ready && count > 0 ? `${id}l` : undefined}
        aria-activedescendant={ready && active >= 0 ? optionId(id, active) : undefined}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        aria-required="true"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => {
          onChange({ text: event.target.value, community: null })
          setActive(-1)
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={handleKeyDown}
      />
      {ready && (
        <CommunityOptions
          id={id}
          anchor={input}
          options={options}
          active={active}
          typed={wanted}
          stale={!complete}
          onChoose={choose}
          onLeave={close}
        />
      )}
      {chosen && (
        <div id={`${id}c`} className={styles.chosen}>
          <Icon name="check" />
          <span>
            <b>{t('add.full-name', { name: chosen.name, kind: t(`kind.${chosen.kind}`) })}</b> {placeOf(chosen, t)}
          </span>
        </div>
      )}
      {!chosen && (
        <div id={`${id}h`} className={field.hint}>
          {t('add.community-hint')}
        </div>
      )}
      {isError && wanted !== '' && (
        <div className={field.error}>
          <Icon name="warning" />
          <span>{t('add.search-failed')}</span>
          <Button size="small" onClick={() => void refetch()}>
            {t('ui.retry')}
          </Button>
        </div>
      )}
      {error && (
        <div id={`${id}e`} className={field.error}>
          <Icon name="warning" />
          <span>{error}</span>
        </div>
      )}
    </div>
  )
}
