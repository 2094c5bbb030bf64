import type { StatementView } from '@domain/income'
import { Account } from './Account'
import { Compare } from './Compare'
import { FigureLines } from './FigureLines'
import { Hands } from './Hands'
import { Limits } from './Limits'
import { Rents } from './Rents'
import { Service } from './Service'
import type { ShownRow } from './useStatement'

/** The statement itself, from top to bottom. */
export function Table({ view, rows }: { readonly view: StatementView; readonly rows: readonly ShownRow[] }) {
  return (
    <>
      <FigureLines view={view} rows={rows} />
      <Compare view={view} />
      <Rents body={view.body} />
      <Account bank={view.body.bank} />
      <Limits body={view.body} />
      <Hands view={view} />
      <Service body={view.body} />
    </>
  )
}
