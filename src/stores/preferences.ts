import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Stage } from '#domain/stage.ts'

export type Density = 'cosy' | 'compact'
type Preferences = { density: Density; collapsed: Stage[]; shortcuts: boolean }

/** What a person set for this device. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ density: 'cosy', collapsed: [], shortcuts: true }), { name: 'plich.preferences' }),
)

export function setDensity(density: Density): void {
  usePreferences.setState({ density })
}
export function setShortcuts(shortcuts: boolean): void {
  usePreferences.setState({ shortcuts })
}

export function toggleCollapsed(stage: Stage): void {
  usePreferences.setState(({ collapsed }) => ({
    collapsed: collapsed.includes(stage) ? collapsed.filter((one) => one !== stage) : [...collapsed, stage],
  }))
}
