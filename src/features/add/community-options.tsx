import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CommunityAnswer } from '#domain/contract/api.ts'
import { useLanguage, useT } from '#i18n/i18n.ts'
import popover from '#ui/popover.module.css'
import { usePopover } from '#ui/popover.ts'
import styles from './community-field.module.css'
import { formerNamesToShow, listed, placeOf } from './community-words.ts'

export const optionId = (field: string, index: number): string => `${field}o${index}`

type Props = {
  /** The id of the combobox. */
  id: string
  anchor: RefObject<HTMLInputElement | null>
  options: readonly CommunityAnswer[]
  /** The index that the arrow keys have reached, or -1. */
  active: number
  typed: string
  /** Newer answers are on their way. */
  stale: boolean
  onChoose: (community: CommunityAnswer) => void
  onLeave: () => void
}

/** The communities that match, best first, each with all that tells it from its namesakes. Focus stays in the text box. */
export function CommunityOptions({ id, anchor, options, active, typed, stale, onChoose, onLeave }: Props) {
  const t = useT()
  const language = useLanguage()
  const panel = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const { current } = panel
    if (!current || !anchor.current) return
    current.style.inlineSize = `${anchor.current.offsetWidth}px`
    current.style.maxInlineSize = 'none'
  }, [anchor])
  usePopover(anchor, panel, onLeave)

  useLayoutEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    <div
      ref={panel}
      popover="manual"
      className={popover.panel}
      data-stale={stale || undefined}
      id={`${id}l`}
      role={options.length > 0 ? 'listbox' : undefined}
      aria-label={options.length > 0 ? t('add.options') : undefined}
    >
      {options.map((community, index) => {
        const former = formerNamesToShow(community, typed)
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the combobox has the keys and the focus
          <div
            key={community.code}
            id={optionId(id, index)}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> is no place for two lines
            role="option"
            aria-selected={index === active}
            className={styles.option}
            // Pressing must not take the focus out of the text box.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(community)}
          >
            <b>{community.name}</b> <span>{t(`kind.${community.kind}`)}</span>
            <small>{placeOf(community, t)}</small>
            {former.length > 0 && <small>{t('add.former', { names: listed(former, language) })}</small>}
          </div>
        )
      })}
      {options.length === 0 && <p className={styles.none}>{t('add.nothing-found')}</p>}
    </div>
  )
}
