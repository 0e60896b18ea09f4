import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './menu.module.css'
import popover from './popover.module.css'
import { usePopover } from './popover.ts'

export type MenuEntry = {
  id: string
  label: string
  hint?: string | undefined
  icon?: IconName
  disabled?: boolean
  /** Why it is disabled; shown and spoken instead of the hint. */
  reason?: string | undefined
  onSelect: () => void
}

/** To be spread on the button that opens the menu. */
export type MenuTrigger = {
  ref: Ref<HTMLButtonElement>
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

type End = 'first' | 'last'
type Props = {
  label: string
  trigger: (props: MenuTrigger) => ReactNode
  /** Asked for when the menu opens: a board has many menus, of which few are ever opened. */
  items: () => readonly MenuEntry[]
}

/** A menu button: only its trigger is in the document until it is opened. `label` names the menu itself. */
export function Menu({ label, trigger, items }: Props) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<End | null>(null)

  function handleKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
    setOpen(event.key === 'ArrowDown' ? 'first' : 'last')
  }

  return (
    <>
      {trigger({
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': open !== null,
        'aria-controls': open === null ? undefined : id,
        onClick: () => setOpen(open === null ? 'first' : null),
        onKeyDown: handleKeyDown,
      })}
      {open !== null && (
        <MenuPanel id={id} label={label} items={items()} start={open} anchor={anchor} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

type PanelProps = {
  id: string
  label: string
  items: readonly MenuEntry[]
  start: End
  anchor: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

const pauseBetweenWords = 600

function MenuPanel({ id, label, items, start, anchor, onClose }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  usePopover(anchor, panel, onClose)

  const buttons = () => Array.from(panel.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])
  const startIndex = start === 'first' ? 0 : -1

  useLayoutEffect(() => {
    Array.from(panel.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])
      .at(startIndex)
      ?.focus()
  }, [startIndex])

  function choose(entry: MenuEntry) {
    if (entry.disabled) return
    // Focus first: what the entry opens gives focus back to whoever had it.
    anchor.current?.focus()
    onClose()
    entry.onSelect()
  }

  function focusTyped(key: string, at: number) {
    const text = at - typed.current.at < pauseBetweenWords ? typed.current.text + key : key
    typed.current = { text, at }
    const index = buttons().findIndex((button) => button === document.activeElement)
    // One letter goes on to the next match, a longer beginning may keep the present one.
    const from = text.length === 1 ? index + 1 : index
    const order = [...items.keys()].map((offset) => (from + offset) % items.length)
    const match = order.find((one) => items[one]?.label.toLocaleLowerCase().startsWith(text.toLocaleLowerCase()))
    if (match !== undefined) buttons()[match]?.focus()
  }

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // The board below has keys of its own; while a menu is open they are not for it.
    event.stopPropagation()
    const all = buttons()
    const index = all.findIndex((button) => button === document.activeElement)
    const goal: Record<string, number> = { ArrowDown: (index + 1) % all.length, ArrowUp: index - 1, Home: 0, End: -1 }
    const next = goal[event.key]
    if (next !== undefined) {
      event.preventDefault()
      all.at(next)?.focus()
    } else if (event.key === 'Tab') {
      // The browser then goes on from the trigger, as if the menu had never been there.
      anchor.current?.focus()
      onClose()
    } else if (
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      (event.key !== ' ' || isTyping(event.timeStamp))
    ) {
      event.preventDefault()
      focusTyped(event.key, event.timeStamp)
    }
  }

  const isTyping = (at: number) => typed.current.text !== '' && at - typed.current.at < pauseBetweenWords

  return (
    <div
      ref={panel}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      className={popover.panel}
      onKeyDown={handleKeyDown}
    >
      {items.map((entry) => {
        const hint = entry.disabled ? (entry.reason ?? entry.hint) : entry.hint
        const hintId = `${id}-${entry.id}`
        return (
          <button
            key={entry.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            aria-describedby={hint ? hintId : undefined}
            aria-disabled={entry.disabled || undefined}
            onClick={() => choose(entry)}
          >
            {entry.icon && <Icon name={entry.icon} />}
            <span>
              {entry.label}
              {/* Hidden as content, so that the label alone is the name; spoken as the description. */}
              {hint && (
                <small id={hintId} aria-hidden="true">
                  {hint}
                </small>
              )}
            </span>
          </button>
        )
      })}
    </div>
  )
}
