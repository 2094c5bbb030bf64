import { firstOpenMonth } from '@domain/income'
import { dayOf } from '@domain/kernel'
import { DayField, LineField, Tick } from '../../components/Fields'
import { POST } from '../../copy/post'
import { readNow } from '../../services/now'
import type { Post } from './usePost'
import type { Written } from './written'

type Props = Pick<Post, 'change' | 'problem' | 'sources'> & { readonly written: Written }

/** When, in what words, with whom, and whether the money has moved yet. */
export function Details({ written, change, problem, sources }: Props) {
  const books = sources.value?.desk.books
  const { kind } = written
  const today = dayOf(readNow())
  const isOpening = kind === 'opening'
  const isSpending = kind === 'pay' || kind === 'allocate'
  const lastOfFirst = `${books?.firstMonth}-28`
  return (
    <>
      <DayField
        label={POST.on}
        value={written.on}
        onChange={on => change({ ...written, on })}
        from={`${books ? firstOpenMonth(books) : today.slice(0, 7)}-01`}
        until={isOpening && today > lastOfFirst ? lastOfFirst : today}
      />
      <LineField
        label={POST.words}
        value={written.words}
        onChange={words => change({ ...written, words })}
        most={80}
        placeholder={POST.wordsPlaceholder}
        problem={problem('words')}
      />
      {!isOpening && (
        <LineField
          label={POST.party[kind]}
          value={written.party}
          onChange={party => change({ ...written, party })}
          most={40}
          problem={problem('party')}
        />
      )}
      {!isOpening && !written.leaseId && (
        <Tick
          name={POST.person}
          note={POST.personNote}
          isOn={written.partyIsPerson}
          onChange={partyIsPerson => change({ ...written, partyIsPerson })}
        />
      )}
      {isSpending && (
        <LineField
          label={POST.basis}
          value={written.basis}
          onChange={basis => change({ ...written, basis })}
          most={60}
          placeholder={POST.basisPlaceholder}
          problem={problem('basis')}
        />
      )}
      {!isOpening && (
        <Tick
          name={isSpending ? POST.waitOut : POST.waitIn}
          note={isSpending ? POST.waitOutNote : POST.waitInNote}
          isOn={written.inTransit}
          onChange={inTransit => change({ ...written, inTransit })}
        />
      )}
    </>
  )
}
