import type { Desk } from '@domain/income'
import { monthOf } from '@domain/kernel'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ACCOUNT } from '../../copy/books'
import { FIELD } from '../../copy/fields'
import { call } from '../../services/call'
import { readNow } from '../../services/now'
import { useCommand } from '../../services/useCommand'

type Written = {
  readonly holder: string
  readonly bank: string
  readonly tail: string
  readonly complaint: string
  readonly services: string
  readonly firstMonth: string
}
type Key = Exclude<keyof Written, 'firstMonth'>

const MOST_SERVICES = 20
const LONGEST_SERVICE = 60
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const writtenFrom = (books: Desk['books'] | null): Written => ({
  holder: books?.account.holder ?? '',
  bank: books?.account.bank ?? '',
  tail: books?.account.tail ?? '',
  complaint: books?.complaint ?? '',
  services: books?.services.join('\n') ?? '',
  firstMonth: books?.firstMonth ?? monthOf(readNow()),
})

/** What is wrong with what is written, by field. */
function problemsOf(written: Written): Partial<Record<Key, string>> {
  const tooShort = (text: string, least: number) => text.trim().length < least
  const services = linesOf(written.services)
  const isBad = (line: string) => line.length < 2 || line.length > LONGEST_SERVICE
  return {
    ...(tooShort(written.holder, 2) && { holder: FIELD.tooShort(2) }),
    ...(tooShort(written.bank, 2) && { bank: FIELD.tooShort(2) }),
    ...(!/^\d{4}$/.test(written.tail.trim()) && { tail: ACCOUNT.tailProblem }),
    ...(tooShort(written.complaint, 4) && { complaint: FIELD.tooShort(4) }),
    ...((services.length > MOST_SERVICES || services.some(isBad)) && { services: ACCOUNT.servicesHint }),
  }
}

type Options = {
  readonly compoundId: string
  readonly books: Desk['books'] | null
  readonly done: (desk: Desk) => void
}

/** Writing what stands on every statement: opens the books where there are none. */
export function useAccountForm({ compoundId, books, done }: Options) {
  const [written, setWritten] = useState(() => writtenFrom(books))
  const [shows, setShows] = useState(false)
  const send = (requestId: string) => {
    const about = {
      compoundId,
      account: { holder: written.holder, bank: written.bank, tail: written.tail.trim() },
      complaint: written.complaint,
      services: linesOf(written.services),
    }
    return books
      ? call('income', 'editBooks', about, requestId)
      : call('income', 'openBooks', { ...about, firstMonth: written.firstMonth }, requestId)
  }
  const command = useCommand(send, ({ desk }) => {
    void Taro.showToast({ title: books ? ACCOUNT.saved : ACCOUNT.opened, icon: 'success' })
    done(desk)
  })
  const problems = problemsOf(written)
  const submit = () => {
    setShows(true)
    const [problem] = Object.values(problems)
    if (problem) void Taro.showToast({ title: problem, icon: 'none' })
    else void command.run()
  }
  return {
    written,
    change: (some: Partial<Written>) => setWritten({ ...written, ...some }),
    problem: (key: Key) => (shows ? (problems[key] ?? null) : null),
    submit,
    isBusy: command.isBusy,
  }
}
