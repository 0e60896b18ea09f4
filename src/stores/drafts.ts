const prefix = 'plich.draft.'

/**
 * What was typed into a form, kept on this device until it is saved or given up, so that a power cut or a reload loses
 * nothing. `form` names the form and what it is about. A storage that is full or forbidden is no reason to stop typing.
 */
export function keepDraft(form: string, values: object): void {
  try {
    localStorage.setItem(prefix + form, JSON.stringify(values))
  } catch {
    // The form itself still holds the text.
  }
}

/** What was kept for a form, or null. Whoever offers it back checks that it still fits. */
export function keptDraft(form: string): Record<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + form) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...kept } : null
  } catch {
    return null
  }
}

export function dropDraft(form: string): void {
  try {
    localStorage.removeItem(prefix + form)
  } catch {
    // Nothing is kept where nothing can be.
  }
}
