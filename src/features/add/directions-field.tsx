import { type Direction, directions } from '#domain/direction.ts'
import { useT } from '#i18n/i18n.ts'
import styles from './add-partnership-form.module.css'

type Props = { value: readonly Direction[]; onChange: (value: Direction[]) => void }

/** Directions of cooperation, folded away: at the first contact few of them are known. */
export function DirectionsField({ value, onChange }: Props) {
  const t = useT()
  return (
    <details className={styles.directions}>
      <summary>
        {t('add.directions')} {value.length > 0 && <small>{t('add.directions-chosen', { count: value.length })}</small>}
      </summary>
      <fieldset>
        <legend className={styles.hidden}>{t('add.directions')}</legend>
        {directions.map((direction) => (
          <label key={direction} className={styles.choice}>
            <input
              type="checkbox"
              checked={value.includes(direction)}
              onChange={(event) =>
                onChange(directions.filter((one) => (one === direction ? event.target.checked : value.includes(one))))
              }
            />
            {t(`direction.${direction}`)}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
