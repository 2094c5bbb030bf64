import type { Certificate } from '@domain/points'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Tap } from '../../components/Tap'
import { SERVICE } from '../../copy/activity'
import { minutesInWords } from '../../copy/points'
import { PAPERS } from '../../copy/statement'
import { call } from '../../services/call'
import { openPaper } from '../../services/papers'
import { useCommand } from '../../services/useCommand'

const lineOf = ({ day, title, minutes, verifierName }: Certificate['lines'][number]): string =>
  [day, title, minutesInWords(minutes), SERVICE.byName(verifierName)].join(' · ')

/** The proof as words, to be passed on. */
const wordsOf = (proof: Certificate): string =>
  [
    SERVICE.certificateTitle,
    SERVICE.certificateSaid(proof.name, proof.compoundName, proof.turns, proof.minutes),
    SERVICE.span(proof.firstOn, proof.lastOn),
    ...proof.lines.map(lineOf),
    SERVICE.issuedOn(proof.issuedOn),
    `${SERVICE.check} ${proof.check}`,
  ].join('\n')

async function copy(proof: Certificate): Promise<void> {
  await Taro.setClipboardData({ data: wordsOf(proof) })
  await Taro.showToast({ title: SERVICE.copied, icon: 'none' })
}

/** The proof of one's service, made when it is asked for. */
export function Proof({ compoundId }: { readonly compoundId: string }) {
  const [proof, setProof] = useState<Certificate | null>(null)
  const ask = useCommand(() => call('points', 'certificate', { compoundId }), setProof)
  const print = useCommand(() => call('papers', 'servicePaper', { compoundId }), openPaper)
  if (!proof)
    return (
      <View className="card">
        <Tap className="button second" onClick={() => void ask.run()} isOff={ask.isBusy}>
          <Text>{SERVICE.certificate}</Text>
        </Tap>
      </View>
    )
  return (
    <View className="card stack">
      <Text className="title">{SERVICE.certificateTitle}</Text>
      <Text className="text">
        {SERVICE.certificateSaid(proof.name, proof.compoundName, proof.turns, proof.minutes)}
      </Text>
      <Text className="note">{SERVICE.span(proof.firstOn, proof.lastOn)}</Text>
      <View className="aside">
        <Text className="hint">{SERVICE.check}</Text>
        <Text className="code-digits">{proof.check}</Text>
        <Text className="hint">{SERVICE.checkNote}</Text>
      </View>
      <Text className="hint">{`${SERVICE.issuedOn(proof.issuedOn)} · ${SERVICE.certificateLaw}`}</Text>
      {proof.turns > 0 && (
        <Tap className="button" onClick={() => void print.run()} isOff={print.isBusy}>
          <Text>{print.isBusy ? PAPERS.making : SERVICE.paper}</Text>
        </Tap>
      )}
      <View className="row">
        <Tap className="button second grow" onClick={() => setProof(null)}>
          <Text>{SERVICE.close}</Text>
        </Tap>
        <Tap className="button second grow" onClick={() => void copy(proof)}>
          <Text>{SERVICE.copy}</Text>
        </Tap>
      </View>
    </View>
  )
}
