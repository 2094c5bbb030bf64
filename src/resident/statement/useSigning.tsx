import type { StatementView } from '@domain/income'
import type { Answer } from '@domain/kernel'
import { yuanOf } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { type ReactNode, useCallback, useState } from 'react'
import { type Act, ActionBar } from '../../components/ActionBar'
import { monthInWords } from '../../copy/due'
import { FIELD } from '../../copy/fields'
import { SIGNING } from '../../copy/statement'
import { call } from '../../services/call'
import { useCommand } from '../../services/useCommand'

type Mode = 'sign' | 'return'
type Given = Answer<{ readonly statement: StatementView }>
const LEAST_WHY = 2

const DONE = { sign: SIGNING.passed, return: SIGNING.given, draw: SIGNING.redrawn } as const

/** What those may do who check a statement before it is published, and who draws it up again. */
export function useSigning(
  compoundId: string,
  view: StatementView | null,
  put: (view: StatementView) => void,
) {
  const [mode, setMode] = useState<Mode | null>(null)
  const [words, setWords] = useState('')
  const month = view?.month ?? ''
  const bodyHash = view?.bodyHash ?? ''
  const send = useCallback(
    (requestId: string, act: keyof typeof DONE, said: string): Promise<Given> => {
      if (act === 'sign')
        return call('income', 'sign', { compoundId, month, bodyHash, objection: said }, requestId)
      if (act === 'return') return call('income', 'giveBack', { compoundId, month, why: said }, requestId)
      return call('income', 'draw', { compoundId, month }, requestId)
    },
    [compoundId, month, bodyHash],
  )
  const command = useCommand(send, ({ statement }) => put(statement))
  const finish = async (act: keyof typeof DONE) => {
    if (!(await command.run(act, words.trim()))) return
    setMode(null)
    setWords('')
    void Taro.showToast({ title: DONE[act], icon: 'success' })
  }
  const ask = async (content: string, act: keyof typeof DONE) => {
    if ((await Taro.showModal({ title: '', content })).confirm) await finish(act)
  }
  const closingInWords = yuanOf(view?.body.figures.closingFen ?? 0)
  const submit = () =>
    mode === 'sign'
      ? ask(SIGNING.passSure(monthInWords(month), closingInWords), 'sign')
      : words.trim().length < LEAST_WHY
        ? Taro.showToast({ title: FIELD.tooShort(LEAST_WHY), icon: 'none' })
        : finish('return')

  const acts: Act[] = []
  if (view?.can.includes('sign')) acts.push({ name: SIGNING.pass, run: () => setMode('sign') })
  if (view?.can.includes('return')) acts.push({ name: SIGNING.giveBack, run: () => setMode('return') })
  if (view?.can.includes('draw'))
    acts.push({
      name: SIGNING.redraw,
      run: () => void ask(SIGNING.redrawSure, 'draw'),
      isBusy: command.isBusy,
    })
  const [first, second, ...rest] = acts
  const foot: ReactNode = mode ? (
    <ActionBar
      first={{
        name: mode === 'sign' ? SIGNING.confirmPass : SIGNING.confirmGiveBack,
        run: () => void submit(),
        isBusy: command.isBusy,
      }}
      second={{ name: SIGNING.cancel, run: () => setMode(null) }}
    />
  ) : (
    first && <ActionBar first={first} second={second} rest={rest} />
  )
  return { mode, words, setWords, foot }
}
