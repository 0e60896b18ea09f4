import { z } from 'zod'
import { type World, worlds } from './sample/seed.ts'

const loopback = ['127.0.0.1', 'localhost', '::1']

const environment = z.object({
  PORT: z.coerce
    .number('PORT must be a number')
    .int('PORT must be a whole number')
    .min(0, 'PORT must be 0 to 65535')
    .max(65_535, 'PORT must be 0 to 65535')
    .default(3000),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine(
      (host) => loopback.includes(host),
      'HOST must be 127.0.0.1, localhost or ::1: without accounts the server answers this machine only',
    ),
  PLICH_DATA: z.string().min(1, 'PLICH_DATA must name a folder').default('./var'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://')
    .optional(),
})

export type Config = { port: number; host: string; dataFolder: string; databaseUrl: string | null; world: World }

/** A setting that cannot be used; the message names it and says what it must be. */
export class WrongSetting extends Error {}

function worldOf(flags: readonly string[]): World {
  for (const flag of flags) {
    if (flag === '--empty') return 'empty'
    const wanted = /^--world=(.*)$/.exec(flag)?.[1]
    const known = worlds.find((world) => world === wanted)
    if (!known) throw new WrongSetting(`${flag} is not known; use --empty or --world=${worlds.join('|')}`)
    return known
  }
  return 'cases'
}

/** Reads settings once, at start. Throws `WrongSetting` that names each wrong one. A blank variable counts as not set. */
export function readConfig(variables: Record<string, string | undefined>, flags: readonly string[]): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) throw new WrongSetting(parsed.error.issues.map((issue) => issue.message).join('; '))
  const { PORT, HOST, PLICH_DATA, DATABASE_URL } = parsed.data
  return { port: PORT, host: HOST, dataFolder: PLICH_DATA, databaseUrl: DATABASE_URL ?? null, world: worldOf(flags) }
}
