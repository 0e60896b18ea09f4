import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Failure } from '#api/failure.ts'
import { openMutation } from '#api/partnership.ts'
import type { Council } from '#domain/contract/api.ts'
import { type Card, origins, type SideName, waves } from '#domain/partnership.ts'
import { DraftNotice } from '#forms/draft-notice.tsx'
import { useT } from '#i18n/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { DateField, SelectField, TextField } from '#ui/field.tsx'
import styles from './add-partnership-form.module.css'
import { ChoiceGroup } from './choice-group.tsx'
import { CommunityField } from './community-field.tsx'
import { DirectionsField } from './directions-field.tsx'
import { toNewPartnership } from './draft.ts'
import { FailureNotice } from './failure-notice.tsx'
import { type FormErrors, missingFields, serverErrors } from './form-errors.ts'
import { useDraft } from './use-draft.ts'

type Props = {
  council: Council
  /** The side that the other communities of this council are on, when all are on the same one. */
  usualSide: SideName | null
  onClose: () => void
  /** Saved; the dialog is still there. */
  onDone: (card: Card) => void
  /** Told always, also when the dialog was closed before the answer came. */
  onAdded: (card: Card) => void
  /** The answer came after the dialog was closed, and it was no. What was typed is kept. */
  onLost: (failure: Failure, name: string) => void
}

/** The dialog that opens a partnership of the own community with another one of the register. */
export function AddPartnershipForm({ council, usualSide, onClose, onDone, onAdded, onLost }: Props) {
  const t = useT()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(true)
  const { draft, restored, change, startOver, keep, drop } = useDraft(council.code, usualSide ?? '')
  const [missing, setMissing] = useState<FormErrors>({})

  // Waiting for the network unseen would look like saving: without a connection it fails at once and Retry is offered.
  const open = useMutation({
    ...openMutation,
    networkMode: 'always',
    onSuccess: async (written, ...rest) => {
      await openMutation.onSuccess?.(written, ...rest)
      drop()
      onAdded(written.card)
    },
    onError: (failure) => {
      if (!shown.current) onLost(failure, draft.text)
    },
  })

  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])

  const failure = open.error
  const { fields, whole } = serverErrors(failure, t)
  const errors = { ...fields, ...missing }

  useEffect(() => {
    if (!failure && Object.keys(missing).length === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const radio = wrong?.querySelector('input')
    ;(radio ?? wrong)?.focus()
  }, [failure, missing])

  function edit(changed: Parameters<typeof change>[0]) {
    change(changed)
    setMissing({})
    if (open.isError) open.reset()
  }

  function save() {
    if (open.isPending) return
    const unreadableDate = form.current?.querySelector<HTMLInputElement>('[type=date]')?.validity.badInput === true
    const lacking = missingFields(draft, unreadableDate, t)
    const partnership = toNewPartnership(draft, council.code)
    setMissing(lacking)
    if (!partnership || Object.keys(lacking).length > 0) return
    keep()
    open.mutate({ partnership, key: draft.key }, { onSuccess: ({ card }) => onDone(card) })
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    save()
  }

  function handleStartOver() {
    startOver()
    setMissing({})
    open.reset()
  }

  const existing = failure?.code === 'duplicate-pair' ? failure.extra['existing'] : undefined
  return (
    <Dialog
      title={t('add.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" icon="plus" pending={open.isPending}>
            {t('add.save')}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate className={styles.form} onSubmit={handleSubmit}>
        {restored && <DraftNotice onDiscard={handleStartOver} />}
        <CommunityField
          text={draft.text}
          chosen={draft.community}
          onChange={edit}
          error={
            typeof existing === 'string' && errors.community ? (
              <>
                {errors.community} <Link to={`/partnerships/${existing}`}>{t('add.open-existing')}</Link>
              </>
            ) : (
              errors.community
            )
          }
        />
        <ChoiceGroup
          label={t('add.side')}
          value={draft.side}
          onChange={(side) => edit({ side })}
          error={errors.side}
          options={[
            { value: 'partner', label: t('side.partner'), hint: t('add.we-outpost', { name: council.name }) },
            { value: 'outpost', label: t('side.outpost'), hint: t('add.we-partner', { name: council.name }) },
          ]}
        />
        <fieldset className={styles.step}>
          <legend>{t('add.step')}</legend>
          <TextField
            label={t('add.step-what')}
            hint={t('add.step-hint')}
            value={draft.stepWhat}
            error={errors.stepWhat}
            onChange={(stepWhat) => edit({ stepWhat })}
          />
          <DateField
            label={t('add.step-due')}
            min="1990-01-01"
            max="2100-12-31"
            value={draft.stepDue}
            error={errors.stepDue}
            onChange={(stepDue) => edit({ stepDue })}
          />
        </fieldset>
        <div className={styles.pair}>
          <SelectField
            label={t('add.wave')}
            value={draft.wave}
            onChange={(wave) => edit({ wave })}
            empty={t('add.unknown')}
            options={waves.map((wave) => ({ value: String(wave), label: t('record.wave', { wave }) }))}
          />
          <SelectField
            label={t('add.origin')}
            value={draft.origin}
            onChange={(origin) => edit({ origin })}
            empty={t('add.unknown')}
            options={origins.map((origin) => ({ value: origin, label: t(`origin.${origin}`) }))}
          />
        </div>
        <DirectionsField value={draft.directions} onChange={(directions) => edit({ directions })} />
        {failure && whole && (
          <FailureNotice failure={failure} id={draft.id} onRetry={save} onStartOver={handleStartOver} />
        )}
      </form>
    </Dialog>
  )
}
