const lost = new Set<HTMLLinkElement>()

/** Remembers style sheets that could not come. Called once. */
export function noteLostStyles(): void {
  // What loads does not bubble; it can be caught on its way down.
  const note = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target)
  }
  document.addEventListener('error', note, { capture: true })
}

/**
 * Asks again for style sheets that could not come; rejects when they cannot come now either. The bundler asks for each
 * only once, so that a part fetched at the second attempt would stand there bare.
 */
export async function fetchLostStyles(): Promise<void> {
  await Promise.all(
    [...lost].map((link) => {
      lost.delete(link)
      const fresh = document.createElement('link')
      fresh.rel = 'stylesheet'
      fresh.href = link.href
      return new Promise((resolve, reject) => {
        fresh.addEventListener('load', resolve)
        fresh.addEventListener('error', reject)
        link.replaceWith(fresh)
      })
    }),
  )
}
