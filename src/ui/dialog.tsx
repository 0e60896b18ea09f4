import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { useT } from '#i18n/i18n.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { stackModal } from './modal-stack.ts'

type Props = {
  title: ReactNode
  /** Esc, the backdrop or the cross was used. The owner takes the dialog away by rendering it no more. */
  onClose: () => void
  /** `modal` asks in the middle (from below on phones); `sheet` is a panel at the side (the whole screen on phones). */
  kind?: 'modal' | 'sheet'
  description?: ReactNode
  footer?: ReactNode
  children?: ReactNode
  /** The id of a heading among the children that names the dialog; `title` is then not shown. */
  labelledBy?: string
}

/** Calls `onLeave` for Esc and for a press on the backdrop, until the returned function is called. */
function watchLeaving(dialog: HTMLDialogElement, onLeave: () => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let pressedOutside = false
  dialog.addEventListener(
    'cancel',
    (event) => {
      // A file field inside bubbles a `cancel` of its own.
      if (event.target !== dialog) return
      event.preventDefault()
      onLeave()
    },
    { signal },
  )
  // Browsers close by themselves when Esc is pressed twice. One that is open was closed and opened anew since.
  dialog.addEventListener('close', () => dialog.open || onLeave(), { signal })
  dialog.addEventListener('pointerdown', (event) => (pressedOutside = event.target === dialog), { signal })
  // Selecting text may end outside of the panel; only a press that also began there means "away with it".
  dialog.addEventListener('click', (event) => event.target === dialog && pressedOutside && onLeave(), { signal })
  return () => stop.abort()
}

/**
 * A modal dialog, open as long as it is rendered. Focus goes to the descendant marked `data-autofocus`, else to the
 * title, and back to the opener afterwards.
 */
export function Dialog({ title, onClose, kind = 'modal', description, footer, children, labelledBy }: Props) {
  const t = useT()
  const ids = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const close = useEffectEvent(() => onClose())

  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    const opener = document.activeElement
    const unstack = stackModal(dialog)
    const stop = watchLeaving(dialog, close)
    dialog.showModal()
    const own = labelledBy === undefined ? null : document.getElementById(labelledBy)
    const start = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? own ?? dialog.querySelector('h2')
    start?.focus()
    return () => {
      stop()
      unstack()
      dialog.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [labelledBy])

  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${styles[kind]}`}
      data-kind={kind}
      aria-labelledby={labelledBy ?? `${ids}t`}
      aria-describedby={description ? `${ids}d` : undefined}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <div className={styles.heading}>
            {labelledBy === undefined && (
              <h2 id={`${ids}t`} tabIndex={-1}>
                {title}
              </h2>
            )}
            {description && (
              <div id={`${ids}d`} className={styles.description}>
                {description}
              </div>
            )}
          </div>
          <IconButton icon="close" label={t('ui.close')} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  )
}
