export const roles = ['coordinator', 'head', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

export const actions = [
  'read',
  'create',
  'move',
  'change',
  'record',
  'pause',
  'end',
  'reopen',
  'undo',
  'undo-others',
  'settings',
] as const
export type Action = (typeof actions)[number]

const work: readonly Action[] = ['read', 'create', 'move', 'change', 'record', 'pause', 'end', 'reopen', 'undo']

/** A reviewer reads; a coordinator works; a head may also take back what others did; an admin keeps the settings too. */
const allowed: Record<Role, readonly Action[]> = {
  reviewer: ['read'],
  coordinator: work,
  head: [...work, 'undo-others'],
  admin: [...work, 'undo-others', 'settings'],
}

/** Whoever acts: a person of a council. `council` is the community code whose board they see. */
export type Viewer = { id: string; role: Role; council: string }

/** The one answer for the route and for the button. */
export function may(viewer: { role: Role }, action: Action): boolean {
  return allowed[viewer.role].includes(action)
}

/** A viewer sees a partnership when their council is one of its two sides; to others it does not exist. */
export function sees(viewer: { council: string }, partnership: { outpost: string; partner: string }): boolean {
  return viewer.council === partnership.outpost || viewer.council === partnership.partner
}
