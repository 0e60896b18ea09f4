import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { historyQuery } from '#api/partnership.ts'
import { sampleActor } from '#domain/activity.ts'
import type { ToldLine } from '#domain/api.ts'
import { dayOf } from '#domain/calendar.ts'
import { may } from '#domain/permission.ts'
import { FailureNote } from '#forms/failure-note.tsx'
import { formatDay, formatMoment } from '#i18n/format.ts'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import styles from './history-section.module.css'
import { detailsOf, headline, type Names } from './history-texts.ts'
import { useRecord } from './record-context.ts'
import section from './section.module.css'
import { lastUndoable } from './undoable.ts'
import { useAction } from './use-action.ts'

/** A long life makes a long list; the rest comes when it is asked for. */
const shownFirst = 30

const none: { items: ToldLine[] } = { items: [] }

/** Everything that happened, by day: who, what, from what to what, and why. */
export function HistorySection() {
  const t = useT()
  const { record, me } = useRecord()
  const { data: history = none, error, refetch } = useQuery(historyQuery(record.id))
  // The order of cards on a board is no part of the partnership.
  const lines = history.items.filter((line) => line.kind !== 'placed')
  const [all, setAll] = useState(false)
  const days = Map.groupBy(all ? lines : lines.slice(0, shownFirst), (line) => dayOf(line.at))
  const undoable = may(me.person, 'undo') ? lastUndoable(history.items, me.person.id) : null
  const people = new Map([
    ...history.items.map((line) => [line.actor, line.actorName] as const),
    ...me.people.map(({ id, name }) => [id, name] as const),
  ])
  const names: Names = {
    t,
    person: (id) => (id === sampleActor ? t('record.sample-actor') : people.get(id) || t('record.step-other-side')),
  }

  return (
    <section className={section.section} aria-labelledby="record-history">
      <h3 id="record-history" tabIndex={-1} className={section.title}>
        {t('record.history')}
      </h3>
      <FailureNote failure={error} onRetry={() => void refetch()} />
      {[...days].map(([day, told]) => (
        <div key={day} className={styles.day}>
          <h4>{formatDay(day)}</h4>
          <ol className={styles.lines}>
            {told.map((line) => (
              <HistoryLine
                key={line.id}
                line={line}
                names={names}
                undoes={history.items.find(({ id }) => id === line.undoes)}
                undoable={line.id === undoable}
              />
            ))}
          </ol>
        </div>
      ))}
      {!all && lines.length > shownFirst && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('record.history-all', { count: lines.length })}
        </Button>
      )}
    </section>
  )
}

type LineProps = { line: ToldLine; names: Names; undoes: ToldLine | undefined; undoable: boolean }

function HistoryLine({ line, names, undoes, undoable }: LineProps) {
  const t = useT()
  const { at, actor, kind, reason } = line
  const details = detailsOf(names, line)
  const time = formatMoment(at).split(', ').at(-1)
  return (
    <li className={styles.line}>
      <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
        {time}
      </time>
      <div className={styles.words}>
        <p>
          <strong>{names.person(actor)}</strong> · {headline(names, line)}
          {kind === 'undone' && undoes && `: ${headline(names, undoes)}`}
        </p>
        {reason && <p className={styles.reason}>{t('record.quote', { text: reason })}</p>}
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map(({ label, from, to }) => (
              <li key={label}>
                {label}: {from !== '' && <del>{from}</del>}
                {from !== '' && ' → '}
                {to === '' ? t('record.emptied') : <ins>{to}</ins>}
              </li>
            ))}
          </ul>
        )}
        {undoable && <UndoButton line={line.id} />}
      </div>
    </li>
  )
}

function UndoButton({ line }: { line: string }) {
  const t = useT()
  const { act, pending, failure } = useAction({
    write: () => ({ method: 'POST', path: '/undo', body: { line } }),
    unversioned: true,
    onDone: () => document.getElementById('record-history')?.focus(),
  })
  return (
    <>
      <Button size="small" icon="undo" pending={pending} onClick={act}>
        {t('record.undo')}
      </Button>
      <FailureNote failure={failure} onRetry={act} />
    </>
  )
}
