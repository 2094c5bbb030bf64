import { accept, refuse } from '@domain/kernel'
import { resultSheet, rollSheet, type SheetRow, voteContract } from '@domain/vote'
import writeXlsxFile from 'write-excel-file/node'
import { actBy } from '../lib/act'
import { keepMade } from '../lib/files'
import { lineOf, rollIdOf } from '../lib/store/votes'
import { useCase } from '../lib/useCase'
import { voteHere, whereItIs } from './about'

const NAMES = { roll: '业主名册', result: '表决结果' } as const

const cellsOf = (rows: readonly SheetRow[]) =>
  rows.map((row, i) =>
    row.map(value =>
      value === ''
        ? null
        : { value, type: String, wrap: true, ...(i === 0 && { fontWeight: 'bold' as const }) },
    ),
  )

/** Areas and names are written as text, so that no programme rounds them. */
const workbookOf = (sheet: string, rows: readonly SheetRow[]): Promise<Buffer> =>
  writeXlsxFile(
    [{ sheet, data: cellsOf(rows), columns: [22, 26, 20, 14, 16, 20, 20, 12, 22].map(width => ({ width })) }],
    {
      fontFamily: '宋体',
      fontSize: 11,
    },
  ).toBuffer()

/** The roll or the result as a workbook, for the city's own voting system; that it was taken out is written down. */
export const exportSheet = useCase(voteContract.exportSheet)({
  load: voteHere,
  where: whereItIs,
  run: async (vote, { what }, call) => {
    const { store } = call
    if (what === 'result' && !vote.result) return refuse('vote.notPublished')
    if (vote.rollNo === 0) return refuse('vote.noRoll')
    const rows =
      what === 'result'
        ? resultSheet(vote)
        : rollSheet((await store.votes.allOwners(rollIdOf(vote))).map(lineOf), vote.rollHash)
    const url = await keepMade(`votes/${vote._id}/${what}.xlsx`, await workbookOf(NAMES[what], rows))
    const act = actBy(call, 'vote.exportSheet', vote.path, { voteId: vote._id, what })
    return store.audit.once(act, async () => accept({ name: `${vote.compoundName}${NAMES[what]}.xlsx`, url }))
  },
})
