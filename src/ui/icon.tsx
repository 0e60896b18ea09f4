import styles from './icon.module.css'

// Strokes on a 16 by 16 grid.
const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8m0-8-8 8',
  'arrow-right': 'M3 8h10M9 4l4 4-4 4',
  warning: 'M8 2 1.5 13.5h13zM8 6.5V9m0 2.2v.1',
  flag: 'M4 14V2.5h7.5L9.5 5.5l2 3H4',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  'chevron-down': 'm4 6 4 4 4-4',
  more: 'M3.5 8a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0m5 0a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0m5 0a.5.5 0 1 0-1 0 .5.5 0 0 0 1 0',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-9.5v1m0 11v1M1.5 8h1m11 0h1M3.4 3.4l.7.7m7.8 7.8.7.7m0-9.2-.7.7m-7.8 7.8-.7.7',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z',
  pause: 'M5.5 3v10m5-10v10',
  archive: 'M2 3h12v3H2zm1 3v7h10V6M6.5 9h3',
  edit: 'M3 13v-2.5L10.5 3 13 5.5 5.5 13zm6-8.5L11.5 7',
  keyboard: 'M1.5 4h13v8.5h-13zM4 6.7h.01m2.7 0h.01m2.6 0h.01m2.6 0h.01M5 10h6',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  external: 'M6.5 3.5h-4v10h10v-4M9.5 2.5h4v4m0-4L7.5 8.5',
  user: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6a5.5 5.5 0 0 1 11 0',
  building: 'M3 14V3.5L8 2v12m0-8h5v8M1.5 14h13M5 6h.5M5 9h.5m4.5 0h.5m-.5 2.5h.5',
  calendar: 'M2.5 3.5h11v10h-11zm0 3.5h11M5.5 2v2.5m5-2.5v2.5',
  offline:
    'M2 2l12 12M8 12.5h.01M5.5 9.8a3.8 3.8 0 0 1 3.4-1m3.3-1.5a7 7 0 0 0-4.8-2M3.2 7.6a7 7 0 0 1 1.6-1.3M14 5.3a10 10 0 0 0-7.5-2.2M1.5 5.8l1-.7',
} as const

export type IconName = keyof typeof paths

/** A drawing beside words: hidden from screen readers, so the words must say it all. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg
      className={className === undefined ? styles.icon : `${styles.icon} ${className}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
