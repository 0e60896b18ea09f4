import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '#ui/base.css'
import { boardQuery } from '#api/board.ts'
import { queryClient } from '#api/client.ts'
import { meQuery } from '#api/me.ts'
import { keepOutbox } from '#api/outbox.ts'
import { noteLostStyles } from '#app/lost-styles.ts'
import { tellMoveOutcomes } from '#app/move-outcomes.ts'
import { Pages } from '#app/pages.tsx'
import { activate, preferredLanguage } from '#i18n/i18n.ts'
import { startTheme } from '#ui/theme.ts'

startTheme()
noteLostStyles()
// The first screen wants both; asking now saves the time until it is rendered. A failure shows where they are used.
void queryClient.prefetchQuery(meQuery)
void queryClient.prefetchQuery(boardQuery)
keepOutbox(queryClient)
tellMoveOutcomes(queryClient)
// The development bar of the mocked world changes the person from outside; the page then starts over with its data.
addEventListener('plich:person-changed', (event) => {
  event.preventDefault()
  void queryClient.resetQueries()
})
await activate(preferredLanguage())

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Pages />
    </QueryClientProvider>
  </StrictMode>,
)
