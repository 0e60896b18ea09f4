import { act, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Card } from '#domain/partnership.ts'
import { defaultNorms, stages } from '#domain/stage.ts'
import { wantFocus } from '#stores/focus.ts'
import { BoardProvider } from './board-context.ts'
import { StageTabs } from './stage-tabs.tsx'

const card: Card = {
  id: '019791c1-0000-7000-8000-000000000001',
  version: 3,
  name: 'Кременецька',
  kind: 'urban',
  oblast: '61',
  side: 'partner',
  stage: 'visit',
  state: 'open',
  position: 'a0',
  stageEnteredAt: 0,
  facts: 0,
  explained: [],
  stepWhat: null,
  stepDue: null,
  coordinator: null,
  directions: [],
  sample: null,
}
const board = { norms: defaultNorms, today: '2025-07-01', people: new Map(), refusal: null, sorted: false }

function Tabs({ cards }: { cards: Card[] }) {
  const columns = stages.map((stage) => ({ stage, cards: cards.filter((one) => one.stage === stage), overdue: 0 }))
  return (
    <MemoryRouter>
      <BoardProvider value={{ ...board, onMove: () => {} }}>
        <StageTabs columns={columns} filtered={false} onLand={() => {}} />
      </BoardProvider>
    </MemoryRouter>
  )
}

test('focus stays with the open tab when its card goes behind another one', () => {
  const { rerender } = render(<Tabs cards={[card]} />)
  act(() => wantFocus(card.id, 'contact'))
  expect(document.activeElement).toBe(document.body)

  rerender(<Tabs cards={[{ ...card, stage: 'contact' }]} />)
  expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }))
  expect(document.activeElement?.textContent).toContain('Візит')
})
