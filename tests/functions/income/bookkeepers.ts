import { execFileSync, spawnSync } from 'node:child_process'
import { fenFrom } from '@domain/kernel'

/** The programs that read a plain-text journal; both are asked the same. */
export const BOOKKEEPERS = ['hledger', 'ledger'] as const
export type Bookkeeper = (typeof BOOKKEEPERS)[number]

/** Both programs read Chinese in a locale that knows it. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' }

export const isThere = (program: Bookkeeper): boolean =>
  spawnSync(program, ['--version'], { env }).error === undefined

/** What every account came to before a day, as the program says: in fen, by the account's whole name. */
export function balancesBefore(program: Bookkeeper, journal: string, day: string): Map<string, number> {
  const args = ['-f', '-', 'balance', '--flat', '--no-total', '-e', day]
  const said = execFileSync(program, args, { input: journal, env, encoding: 'utf8', stdio: 'pipe' })
  const lines = said.split('\n').filter(line => line.trim() !== '')
  return new Map(
    lines.map(line => {
      const [, amount = '', account = ''] = /^\s*(-?\d+\.\d\d) CNY {2}(\S+)$/.exec(line) ?? []
      const fen = fenFrom(amount)
      if (fen === null) throw new Error(`${program} said «${line}»`)
      return [account, fen]
    }),
  )
}
