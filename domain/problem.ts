/**
 * Everything that can go wrong, as a closed list: one status a code, one sentence a code and language (catalogue key
 * `problem.<code>`). Answers are RFC 9457 problem documents.
 */
export const problemStatus = {
  malformed: 400,
  'key-missing': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'duplicate-pair': 409,
  'id-taken': 409,
  'not-open': 409,
  'moved-on': 409,
  stale: 412,
  'too-large': 413,
  'unsupported-type': 415,
  invalid: 422,
  'needs-reason': 422,
  'key-reused': 422,
  'version-missing': 428,
  internal: 500,
  unavailable: 503,
  'storage-full': 507,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problemStatus
export const problemCodes = Object.keys(problemStatus) as ProblemCode[]

/** What is wrong with one field; the sentence is in the catalogue under `field.<code>`. */
export const fieldCodes = [
  'required',
  'unknown',
  'type',
  'too-long',
  'not-text',
  'date',
  'choice',
  'format',
  'range',
  'order',
  'same',
  'not-in-register',
] as const
export type FieldCode = (typeof fieldCodes)[number]
export type FieldProblem = { field: string; code: FieldCode; limit?: number }

export type ProblemExtra = {
  errors?: FieldProblem[]
  /** For `needs-reason`: what the move lacks. For `duplicate-pair`: the open partnership. For `stale`: the state as it is. */
  [key: string]: unknown
}

/** The one error the application throws on purpose. Anything else is a defect and becomes `internal`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly extra: ProblemExtra

  constructor(code: ProblemCode, extra: ProblemExtra = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.extra = extra
  }

  get status(): (typeof problemStatus)[ProblemCode] {
    return problemStatus[this.code]
  }
}
