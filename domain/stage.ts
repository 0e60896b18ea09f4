/** The five stages of a partnership, in their usual order. A stage is a claim backed by evidence, not a gate. */
export const stages = ['contact', 'visit', 'appeal', 'memorandum', 'programmes'] as const
export type Stage = (typeof stages)[number]

/** Days a partnership may usually stay in a stage before somebody should look. Defaults; each council sets its own. */
export type Norms = Record<Stage, number>
export const defaultNorms: Norms = { contact: 30, visit: 45, appeal: 30, memorandum: 45, programmes: 90 }

/** Steps from one stage to another: 1 is the usual way on, negative is back. */
export function stepsBetween(from: Stage, to: Stage): number {
  return stages.indexOf(to) - stages.indexOf(from)
}

/** The stage that usually follows, or null after the last. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}

/** Stages from the first up to and including this one. */
export function stagesUpTo(stage: Stage): Stage[] {
  return stages.slice(0, stages.indexOf(stage) + 1)
}
