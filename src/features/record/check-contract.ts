import type { FieldProblem } from '#domain/problem.ts'
import { fetchSchemas } from '#forms/schemas.ts'

type Checked = 'nextStepInput' | 'contact' | 'reasonInput' | 'partnershipChange'

/**
 * What the contract says against a body, by field. The schemas are fetched when first needed; when they cannot be, the
 * server's own check stands alone.
 */
export async function checkContract(schema: Checked, body: unknown): Promise<FieldProblem[]> {
  try {
    const schemas = await fetchSchemas()
    const checked = schemas[schema].safeParse(body)
    return checked.success ? [] : schemas.fieldProblems(checked.error.issues, body)
  } catch {
    return []
  }
}
