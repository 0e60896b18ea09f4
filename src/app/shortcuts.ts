import type { MessageId } from '#i18n/i18n.ts'

/** Keys as they are printed on the page about them; they follow the physical key, so that every layout has them. */
export const shortcuts: { keys: string[]; text: MessageId }[] = [
  { keys: ['/'], text: 'shortcut.search' },
  { keys: ['N'], text: 'shortcut.add' },
  { keys: ['1', '…', '5'], text: 'shortcut.column' },
  { keys: ['←', '↑', '↓', '→'], text: 'shortcut.walk' },
  { keys: ['Enter'], text: 'shortcut.open' },
  { keys: ['Space'], text: 'shortcut.grab' },
  { keys: ['Esc'], text: 'shortcut.cancel' },
  { keys: ['M'], text: 'shortcut.menu' },
  { keys: ['Ctrl', 'Z'], text: 'shortcut.undo' },
  { keys: ['?'], text: 'shortcut.help' },
]
