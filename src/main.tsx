import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '#ui/base.css'
import { boardQuery } from '#api/board.ts'
import { queryClient } from '#api/client.ts'
import { meQuery } from '#api/me.ts'
import { keepOutbox } from '#api/outbox.ts'
import { tellMoveOutcomes } from '#app/move-outcomes.ts'
import { Pages } from '#app/pages.tsx'
import { BoardPage } from '#app/parts.ts'
import { activate, preferredLanguage } from '#i18n/i18n.ts'
import { startTheme } from '#ui/theme.ts'

startTheme()
// What the first screen wants, asked for at once. A failure shows where it is used.
const firstScreen = Promise.all([
  queryClient.prefetchQuery(meQuery),
  queryClient.prefetchQuery(boardQuery),
  BoardPage.fetch(),
])
keepOutbox(queryClient)
tellMoveOutcomes(queryClient)
// The development bar of the mocked world changes the person from outside; the page then starts over with its data.
addEventListener('plich:person-changed', (event) => {
  event.preventDefault()
  void queryClient.resetQueries()
})
await activate(preferredLanguage())

// React leaves an outline standing for 300 ms once it has shown it, even if the board has come meanwhile. So a board that
// is nearly here is waited for; on a slow line the outline comes after all.
const patience = 250
await Promise.race([firstScreen, new Promise((resolve) => setTimeout(resolve, patience))])

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Pages />
    </QueryClientProvider>
  </StrictMode>,
)
