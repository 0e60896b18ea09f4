import type { Card } from '#domain/partnership.ts'
import type { Landing } from '#stores/drag.ts'
import styles from './board.module.css'
import type { Column } from './columns.ts'
import { StageColumn } from './stage-column.tsx'
import { useKeyboardMove } from './use-keyboard-move.ts'
import { usePointerDrag } from './use-pointer-drag.ts'

type Props = { columns: readonly Column[]; filtered: boolean; onLand: (card: Card, landing: Landing) => void }

/** Five stages side by side. */
export function StageColumns({ columns, filtered, onLand }: Props) {
  usePointerDrag(columns, onLand)
  const handleKeyDown = useKeyboardMove(columns, onLand)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the cards' links, heard in one place for all
    <div className={styles.columns} onKeyDown={handleKeyDown}>
      {columns.map((column) => (
        <StageColumn key={column.stage} column={column} filtered={filtered} foldable />
      ))}
    </div>
  )
}
