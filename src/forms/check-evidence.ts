import type { EvidenceKind } from '#domain/evidence.ts'
import type { FieldProblem } from '#domain/problem.ts'
import { toFields } from './evidence-fields.ts'
import type { FormValues } from './form-values.ts'
import { fetchSchemas } from './schemas.ts'

/**
 * What the contract says against fields of evidence, by field name. The schemas are fetched when first needed; when they
 * cannot be, the server's own check stands alone.
 */
export async function checkEvidence(kind: EvidenceKind, values: FormValues): Promise<FieldProblem[]> {
  try {
    const { evidenceInput, fieldProblems } = await fetchSchemas()
    const fields = toFields(values)
    const checked = evidenceInput[kind].safeParse(fields)
    return checked.success ? [] : fieldProblems(checked.error.issues, fields)
  } catch {
    return []
  }
}
