import { type ComponentProps, type MouseEvent, useId } from 'react'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'className'> & {
  variant?: ButtonVariant
  size?: 'small' | 'medium'
  icon?: IconName
  /** Its work is under way: further presses do nothing. */
  pending?: boolean
  /** Stays in the tab order, so that everybody can reach it and learn the reason. */
  disabled?: boolean
  /** Why it is disabled. */
  reason?: string | undefined
  square?: boolean
}

export function Button({
  variant = 'outline',
  size = 'medium',
  icon,
  pending = false,
  disabled = false,
  reason,
  square = false,
  type = 'button',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const idle = disabled || pending
  const shownReason = disabled ? reason : undefined

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    // A submit button must not send its form while it looks disabled.
    if (idle) event.preventDefault()
    else onClick?.(event)
  }

  const classes = [styles.button, styles[variant], size === 'small' && styles.small, square && styles.square]
  return (
    <>
      <button
        {...(shownReason && { title: shownReason, 'aria-describedby': reasonId })}
        {...rest}
        type={type}
        className={classes.filter(Boolean).join(' ')}
        aria-disabled={idle || undefined}
        aria-busy={pending || undefined}
        onClick={handleClick}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
      {shownReason && <VisuallyHidden id={reasonId}>{shownReason}</VisuallyHidden>}
    </>
  )
}
