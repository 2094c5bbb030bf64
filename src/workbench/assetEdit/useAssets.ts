import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { REGISTER } from '../../copy/register'
import { call, newRequestId } from '../../services/call'
import { readNow } from '../../services/now'
import { useParams } from '../../services/params'
import { useCommand } from '../../services/useCommand'
import { useQuery } from '../../services/useQuery'
import { useWorkCompound } from '../../services/workCompound'
import {
  assetOf,
  blankAsset,
  newLease,
  problemsOf,
  type WrittenAsset,
  type WrittenLease,
  writtenFrom,
} from './written'

/** The register of a compound, and one asset of it while it is being written. */
export function useAssets() {
  const { asset: asked } = useParams()
  const of = useWorkCompound('income.keep')
  const compoundId = of.compoundId ?? ''
  const query = useQuery(of.compoundId && `assets ${compoundId}`, () =>
    call('income', 'assets', { compoundId }),
  )
  const [written, setWritten] = useState<WrittenAsset | null>(null)
  const [shows, setShows] = useState(false)
  const assets = query.value?.assets
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the one that was asked for is there
  useEffect(() => {
    const found = assets?.find(({ _id }) => _id === asked)
    if (found) setWritten(writtenFrom(found))
  }, [asked, assets !== undefined])

  const send = (requestId: string, what: WrittenAsset) =>
    call(
      'income',
      'keepAsset',
      { compoundId, assetId: what.assetId, revision: what.revision, asset: assetOf(what) },
      requestId,
    )
  const close = () => {
    setWritten(null)
    setShows(false)
  }
  const command = useCommand(send, () => {
    close()
    void query.refresh()
    void Taro.showToast({ title: REGISTER.saved, icon: 'success' })
  })
  const problems = written ? problemsOf(written) : {}
  const save = async () => {
    setShows(true)
    const [problem] = Object.values(problems)
    if (problem) await Taro.showToast({ title: problem, icon: 'none' })
    else if (written) await command.run(written)
  }
  const change = (some: Partial<WrittenAsset>) => written && setWritten({ ...written, ...some })
  return {
    of,
    query,
    written,
    open: (id: string) => {
      const found = assets?.find(({ _id }) => _id === id)
      if (found) setWritten(writtenFrom(found))
    },
    add: () => setWritten(blankAsset()),
    close,
    change,
    addLease: () => change({ leases: [newLease(newRequestId(), readNow()), ...(written?.leases ?? [])] }),
    changeLease: (lease: WrittenLease) =>
      change({ leases: written?.leases.map(one => (one.id === lease.id ? lease : one)) ?? [] }),
    removeLease: (id: string) => change({ leases: written?.leases.filter(one => one.id !== id) ?? [] }),
    problem: (field: 'name' | 'class' | 'lease') => (shows ? (problems[field] ?? null) : null),
    save,
    isBusy: command.isBusy,
  }
}
export type Assets = ReturnType<typeof useAssets>
