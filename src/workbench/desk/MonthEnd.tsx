import { balanceAt, type Desk, openMonthOf } from '@domain/income'
import { fenFrom, monthOf, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { AmountField, typedYuan } from '../../components/Fields'
import { Tap } from '../../components/Tap'
import { DESK } from '../../copy/books'
import { FIELD } from '../../copy/fields'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { go } from '../../services/routes'
import { useCommand } from '../../services/useCommand'

type Props = { readonly desk: Desk; readonly put: (desk: Desk) => void }

/** What the bank says was there when the month ended, against what the books say. */
function BankSays({ desk, put }: Props) {
  const { bankSaysFen } = openMonthOf(desk.books, desk.month)
  const bookFen = balanceAt(desk.books, 'bank', desk.month)
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? (bankSaysFen === null ? '' : typedYuan(bankSaysFen))
  const fen = fenFrom(value)
  const send = useCallback(
    (requestId: string, said: number) =>
      call('income', 'bankSays', { compoundId: desk.books._id, month: desk.month, fen: said }, requestId),
    [desk.books._id, desk.month],
  )
  const command = useCommand(send, answer => {
    setTyped(null)
    put(answer.desk)
    void Taro.showToast({ title: DESK.saved, icon: 'success' })
  })
  const save = () =>
    fen === null ? void Taro.showToast({ title: FIELD.amount, icon: 'none' }) : void command.run(fen)
  const off = bankSaysFen === null ? null : bankSaysFen - bookFen
  return (
    <View className="card stack" id="desk-bank">
      <AmountField
        label={DESK.bankSays}
        value={value}
        onChange={setTyped}
        hint={DESK.bankSaysNote(desk.month)}
      />
      {off === null ? null : (
        <Text className={off === 0 ? 'note' : 'field-problem'}>
          {off === 0 ? DESK.bankAgrees : DESK.bankDiffers(yuanOf(bookFen), yuanOf(Math.abs(off)))}
        </Text>
      )}
      <Tap className="button second" onClick={save} isOff={command.isBusy || typed === null}>
        <Text>{DESK.save}</Text>
      </Tap>
    </View>
  )
}

/** Drawing a month up, once it is over. */
function Draw({ desk, refresh }: { readonly desk: Desk; readonly refresh: () => void }) {
  const compoundId = desk.books._id
  const left = desk.checklist.filter(({ isDone }) => !isDone).length
  const send = useCallback(
    (requestId: string, month: string) => call('income', 'draw', { compoundId, month }, requestId),
    [compoundId],
  )
  const command = useCommand(send, ({ statement }) => {
    void Taro.showToast({ title: DESK.drawn, icon: 'success' })
    refresh()
    go.statement(compoundId, statement.month)
  })
  const draw = async () => {
    const content = `${left > 0 ? DESK.drawLeft(left) : ''}${DESK.drawSure}`
    const { confirm } = await Taro.showModal({ title: DESK.draw(desk.month), content })
    if (confirm) await command.run(desk.month)
  }
  return (
    <View className="card stack">
      <Text className="note">{DESK.drawNote}</Text>
      <Tap className="button" onClick={() => void draw()} isOff={command.isBusy}>
        <Text>{DESK.draw(desk.month)}</Text>
      </Tap>
    </View>
  )
}

/** The end of a month: the bank's word, and the statement. Only the earliest open month can be drawn up. */
export function MonthEnd({ desk, put, refresh }: Props & { readonly refresh: () => void }) {
  const isOver = desk.month < monthOf(readNow())
  return (
    <>
      <BankSays key={desk.month} desk={desk} put={put} />
      {isOver && desk.month === desk.openMonths.at(-1) && <Draw desk={desk} refresh={refresh} />}
    </>
  )
}
