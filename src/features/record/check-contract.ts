import type { FieldProblem } from '#domain/problem.ts'

type Checked = 'nextStepInput' | 'contact' | 'reasonInput' | 'partnershipChange'

/**
 * What the contract says against a body, by field. The schemas are fetched when first needed; when they cannot be, the
 * server's own check stands alone.
 */
export async function checkContract(schema: Checked, body: unknown): Promise<FieldProblem[]> {
  try {
    const [contract, { fieldProblems }] = await Promise.all([
      import('#domain/contract/partnership.ts'),
      import('#domain/contract/problems.ts'),
    ])
    const checked = contract[schema].safeParse(body)
    return checked.success ? [] : fieldProblems(checked.error.issues, body)
  } catch {
    return []
  }
}
