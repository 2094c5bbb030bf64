import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { LineField } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { CHECK } from '../../copy/check'
import { monthInWords } from '../../copy/due'
import type { Outcome } from './checking'
import { type Compared, compare, type Paper, paperFromCode, paperFromDigits } from './paper'

const LONGEST = 80

const inWords = (compared: Compared): string => {
  if (compared.kind === 'same') return CHECK.paperSame(monthInWords(compared.month))
  if (compared.kind === 'other') return CHECK.paperOther(monthInWords(compared.month))
  return compared.kind === 'none' ? CHECK.paperNone : CHECK.paperElsewhere
}

type Props = {
  readonly compoundId: string
  readonly outcome: Outcome | null
  readonly isRunning: boolean
  readonly run: () => Promise<Outcome>
}

/** The links this phone has reckoned; where it has not yet, it does first. */
const linksOf = async (outcome: Outcome | null, run: Props['run']) => {
  const came = outcome && 'links' in outcome ? outcome : await run()
  return 'links' in came ? came.links : null
}

function usePaper({ compoundId, outcome, run }: Props) {
  const [digits, setDigits] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)
  const against = async (paper: Paper) => {
    setProblem(null)
    const links = await linksOf(outcome, run)
    if (links) setCompared(compare(compoundId, paper, links))
  }
  const submit = async () => {
    setCompared(null)
    const paper = paperFromDigits(digits)
    if (paper) await against(paper)
    else setProblem(CHECK.paperBad)
  }
  const scan = async () => {
    setCompared(null)
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
      const paper = paperFromCode(result)
      if (paper) await against(paper)
      else await Taro.showModal({ title: '', content: CHECK.paperUnreadable, showCancel: false })
    } catch {
      // closed without a code
    }
  }
  return { digits, setDigits, problem, compared, submit, scan }
}

/** The sheet on the notice board against what this phone has reckoned. */
export function PaperCard(props: Props) {
  const { digits, setDigits, problem, compared, submit, scan } = usePaper(props)
  return (
    <View className="card stack">
      <Text className="title">{CHECK.paper}</Text>
      <Text className="note">{CHECK.paperNote}</Text>
      {process.env.TARO_ENV === 'weapp' && (
        <Tap className="button second" onClick={() => void scan()} isOff={props.isRunning}>
          <Text>{CHECK.scan}</Text>
        </Tap>
      )}
      <View>
        <LineField
          label={CHECK.paperLabel}
          value={digits}
          onChange={setDigits}
          most={LONGEST}
          placeholder={CHECK.paperPlaceholder}
          problem={problem}
        />
      </View>
      {compared && (
        <View className={compared.kind === 'same' ? 'aside is-fine' : 'aside is-alert'} role="alert">
          <Text className="text">{inWords(compared)}</Text>
        </View>
      )}
      <Tap className="button second" onClick={() => void submit()} isOff={props.isRunning}>
        <Text>{CHECK.compare}</Text>
      </Tap>
    </View>
  )
}
