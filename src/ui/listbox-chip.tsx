import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '#i18n/i18n.ts'
import chip from './chip.module.css'
import { Icon } from './icon.tsx'
import styles from './listbox-chip.module.css'
import popover from './popover.module.css'
import { usePopover } from './popover.ts'

export type Choice<Value extends string = string> = { value: Value; label: string; count?: number | undefined }

type Props<Value extends string> = {
  label: string
  options: readonly Choice<Value>[]
  /** Empty: the filter is off. */
  value: readonly Value[]
  onChange: (value: Value[]) => void
  multiple?: boolean
  /** A text box that narrows the options; by default where they are more than eight. */
  searchable?: boolean
  /** False where something is always chosen, such as an order: the chip then looks calm and cannot be emptied. */
  clearable?: boolean
}

/** A chip that opens a list of choices. It tells what is chosen: nothing more than its label, the one choice, or how many. */
export function ChoiceChip<Value extends string>(props: Props<Value>) {
  const { label, options, value, clearable = true } = props
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const chosen = value.length === 1 ? options.find((option) => option.value === value[0])?.label : undefined
  const summary = chosen ?? (value.length === 0 ? undefined : value.length)

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={`${chip.chip} ${styles.trigger} ${clearable && value.length > 0 ? chip.on : ''}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={chip.text}>{summary === undefined ? label : `${label}: ${summary}`}</span>
        <Icon name="chevron-down" />
      </button>
      {open && <ChoicePanel {...props} clearable={clearable} id={id} anchor={anchor} onClose={() => setOpen(false)} />}
    </>
  )
}

type PanelProps<Value extends string> = Props<Value> & {
  id: string
  anchor: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

function ChoicePanel<Value extends string>({
  id,
  anchor,
  onClose,
  label,
  options,
  value,
  onChange,
  multiple,
  clearable,
  searchable,
}: PanelProps<Value>) {
  const t = useT()
  const panel = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  usePopover(anchor, panel, onClose)

  useLayoutEffect(() => {
    const inputs = panel.current
    const start = inputs?.querySelector<HTMLInputElement>('[type=search], :checked') ?? inputs?.querySelector('input')
    start?.focus()
  }, [])

  function close() {
    anchor.current?.focus()
    onClose()
  }

  function toggle(option: Value, checked: boolean) {
    if (!multiple) onChange([option])
    else onChange(checked ? [...value, option] : value.filter((one) => one !== option))
  }

  const wanted = text.trim().toLocaleLowerCase()
  const shown = options.filter((option) => option.label.toLocaleLowerCase().includes(wanted))
  return (
    <dialog ref={panel} id={id} tabIndex={-1} aria-label={label} popover="manual" className={popover.panel}>
      {(searchable ?? options.length > 8) && (
        <input
          type="search"
          className={styles.search}
          aria-label={t('ui.find-option')}
          placeholder={t('ui.find-option')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div role={multiple ? 'group' : 'radiogroup'} aria-label={label} className={styles.options}>
        {shown.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={id}
              checked={value.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            {option.label}
            {option.count !== undefined && <small>{option.count}</small>}
          </label>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.none}>{t('ui.no-options')}</p>}
      {clearable && value.length > 0 && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => {
            onChange([])
            close()
          }}
        >
          {t('ui.clear', { label })}
        </button>
      )}
    </dialog>
  )
}
