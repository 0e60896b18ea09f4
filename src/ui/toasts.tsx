import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { useT } from '#i18n/i18n.ts'
import { Announcer } from './announcer.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useTopModal } from './modal-stack.ts'
import styles from './toasts.module.css'

/** `status` tells what was done and goes by itself; `alert` tells what failed and stays until somebody has dealt with it. */
export type Notice = {
  id: string
  tone: 'status' | 'alert'
  text: string
  detail?: string | undefined
  action?: { label: string; onAct: () => void } | undefined
}

const shownFor = 8_000

type Props = { notices: readonly Notice[]; onDismiss: (id: string) => void }

/**
 * The page's two live regions, `status` and `alert`, always in the document, with the messages in sight. While a modal
 * dialog is open they live inside of it: the rest of the page is then inert.
 */
export function Toasts({ notices, onDismiss }: Props) {
  const modal = useTopModal()
  const toasts = (
    <div className={styles.toasts}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <output> may not hold blocks */}
      <div role="status" className={styles.region}>
        {notices
          .filter((notice) => notice.tone === 'status')
          .map((notice) => (
            <Toast key={notice.id} notice={notice} onDismiss={onDismiss} />
          ))}
        <Announcer />
      </div>
      <div role="alert" className={styles.region}>
        {notices
          .filter((notice) => notice.tone === 'alert')
          .map((notice) => (
            <Toast key={notice.id} notice={notice} onDismiss={onDismiss} />
          ))}
      </div>
    </div>
  )
  return modal ? createPortal(toasts, modal) : toasts
}

function Toast({ notice, onDismiss }: { notice: Notice; onDismiss: (id: string) => void }) {
  const t = useT()
  const [held, setHeld] = useState(false)
  const dismiss = useEffectEvent(() => onDismiss(notice.id))
  const { tone, text, detail, action } = notice
  const leaves = tone === 'status' && !held

  // Whoever points at a message or works with it gets the full time again afterwards.
  useEffect(() => {
    if (!leaves) return
    const timer = setTimeout(dismiss, shownFor)
    return () => clearTimeout(timer)
  }, [leaves])

  return (
    <div
      className={tone === 'alert' ? `${styles.toast} ${styles.alert}` : styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'alert' && <Icon name="warning" />}
      <div className={styles.text}>
        {text}
        {detail && <small>{detail}</small>}
      </div>
      {action && (
        <Button
          size="small"
          onClick={() => {
            onDismiss(notice.id)
            action.onAct()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={t('ui.dismiss')} onClick={() => onDismiss(notice.id)} />
    </div>
  )
}
