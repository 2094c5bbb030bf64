import type { Answer } from '@domain/kernel'
import { PAPERS } from '../../copy/statement'
import { openPaper, type PaperFile } from '../../services/papers'
import { useCommand } from '../../services/useCommand'
import { ListRow } from '../ListRow'

type Props = {
  readonly name: string
  readonly note?: string | undefined
  /** Has it made; why it cannot be is said in words. */
  readonly make: (requestId: string) => Promise<Answer<PaperFile>>
}

/** A paper one can print: it is made when it is tapped, and opened once it is there. */
export function PaperRow({ name, note, make }: Props) {
  const { run, isBusy } = useCommand(make, openPaper)
  return (
    <ListRow
      name={name}
      note={note}
      value={isBusy ? PAPERS.making : undefined}
      icon="doc"
      onClick={() => void run()}
    />
  )
}
