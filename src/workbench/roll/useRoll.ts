import type { Answer } from '@domain/kernel'
import { reachOf, rolesOf } from '@domain/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ROLL } from '../../copy/work'
import { call, type GivenBy } from '../../services/call'
import { type ChosenFile, chooseTable, uploadFile } from '../../services/files'
import { spotsFor } from '../../services/myPlace'
import { useMe } from '../../services/session'
import { useCommand } from '../../services/useCommand'

type Report = GivenBy<'place', 'importRoll'>
type Compound = { readonly id: string; readonly name: string }

/** Choosing a compound and a table, checking it, applying it. */
export function useRoll() {
  const me = useMe()
  const [chosen, setChosen] = useState<Compound | null>(null)
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const own = me ? reachOf(rolesOf(me), 'roll.import').filter(one => one.kind === 'compound') : []
  const compounds = own.map(({ id }) => ({
    value: id,
    name: me?.posts.find(post => post.path.compound === id)?.label.split(' ')[0] ?? id,
  }))
  const [start] = me ? spotsFor(me, 'roll.import').filter(spot => spot.kind !== 'compound') : []
  const only =
    compounds.length === 1 && compounds[0] ? { id: compounds[0].value, name: compounds[0].name } : null
  const compound = chosen ?? only

  const setCompound = (id: string | null, name?: string) => {
    setReport(null)
    setChosen(id === null ? null : { id, name: name ?? compounds.find(one => one.value === id)?.name ?? '' })
  }
  const choose = async () => {
    const next = await chooseTable()
    if (!next) return
    setFile(next)
    setReport(null)
  }
  const read = async (requestId: string, apply: boolean): Promise<Answer<Report>> => {
    if (!file || !compound) throw new Error('nothing chosen')
    const fileId = await uploadFile(me?._id ?? '', file.path, file.ending)
    return call('place', 'importRoll', { compoundId: compound.id, fileId, apply }, requestId)
  }
  const command = useCommand(read, next => {
    setReport(next)
    if (next.applied) void Taro.showToast({ title: ROLL.applied, icon: 'success' })
  })
  const apply = async () => {
    if (!report) return
    const content = ROLL.applySure(report.added, report.changed, report.removed)
    const { confirm } = await Taro.showModal({ title: ROLL.apply, content })
    if (confirm) await command.run(true)
  }
  return {
    isTheirs: me === null || start !== undefined || compounds.length > 0,
    start,
    compound,
    setCompound,
    compounds,
    file,
    choose,
    check: () => command.run(false),
    apply,
    report,
    isBusy: command.isBusy,
  }
}
