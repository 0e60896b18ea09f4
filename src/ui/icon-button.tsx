import { Button, type ButtonProps } from './button.tsx'
import type { IconName } from './icon.tsx'

type Props = Omit<ButtonProps, 'children' | 'square' | 'icon' | 'aria-label'> & { icon: IconName; label: string }

/** A button that shows only a drawing; `label` is its name and its tooltip. */
export function IconButton({ label, variant = 'quiet', ...rest }: Props) {
  return <Button aria-label={label} title={label} variant={variant} square {...rest} />
}
