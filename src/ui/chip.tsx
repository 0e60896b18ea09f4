import styles from './chip.module.css'
import { Icon } from './icon.tsx'

type ChipProps = { label: string; pressed: boolean; onPress: () => void; count?: number | undefined }

/** A filter that is on or off. */
export function Chip({ label, pressed, onPress, count }: ChipProps) {
  return (
    <button
      type="button"
      className={pressed ? `${styles.chip} ${styles.on}` : styles.chip}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {label}
      {count !== undefined && <small>{count}</small>}
      {pressed && <Icon name="close" />}
    </button>
  )
}
