import type { FieldProblem, ProblemCode } from '#domain/problem.ts'

/** What the wire can add to the server's own problems: no answer at all, or one that is not ours. */
export type FailureCode = ProblemCode | 'network' | 'unexpected'

/** Why a request did not do what was asked. Every query and mutation of the app fails with this and nothing else. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly status: number
  readonly errors: FieldProblem[]
  /** The problem document's further members, such as `current` of a stale write or `existing` of a duplicate. */
  readonly extra: Record<string, unknown>

  constructor(code: FailureCode, status = 0, extra: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.status = status
    this.errors = Array.isArray(extra['errors']) ? extra['errors'] : []
    this.extra = extra
  }

  /** True when the same request may succeed later, so that Retry makes sense. */
  get passing(): boolean {
    return this.code === 'network' || this.status >= 500
  }

  /** The field problem of one field, if any. */
  of(field: string): FieldProblem | undefined {
    return this.errors.find((error) => error.field === field)
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure
  }
}
