import { type Desk, moneyOf, openMonthOf } from '@domain/income'
import { dayInWords, yuanOf } from '@domain/kernel'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from '../../components/Tap'
import { DESK } from '../../copy/books'
import { go } from '../../services/routes'

/** The books and the month one has before one. */
export const here = ({ books, month }: Desk) => ({ compound: books._id, month })

type Props = {
  readonly name: string
  readonly notes: readonly string[]
  readonly isLate?: boolean
  readonly act: { readonly name: string; readonly label: string; readonly run: () => void } | null
}

/** One thing that is still to come in or go out, and the one tap that enters it. */
function Line({ name, notes, act }: Props) {
  return (
    <View className="owing">
      <View className="row-between">
        <View className="grow">
          <Text className="text owing-name">{name}</Text>
          {notes.map(note => (
            <Text className="note owing-name" key={note}>
              {note}
            </Text>
          ))}
        </View>
        {act && (
          <Tap className="button second small" label={act.label} onClick={act.run}>
            <Text>{act.name}</Text>
          </Tap>
        )}
      </View>
    </View>
  )
}

function Part({
  id,
  title,
  none,
  children,
}: {
  id: string
  title: string
  none: string
  children: ReactNode[]
}) {
  return (
    <View className="card" id={id}>
      <Text className="title">{title}</Text>
      {children.length > 0 ? children : <Text className="note owing-name">{none}</Text>}
    </View>
  )
}

/** Rent that is due and has not come. */
export function Rents({ desk, isKeeper }: { readonly desk: Desk; readonly isKeeper: boolean }) {
  const owing = desk.dues.filter(({ arrearFen }) => arrearFen > 0)
  return (
    <Part id="desk-rents" title={DESK.rents} none={DESK.rentsNone}>
      {owing.map(due => (
        <Line
          key={due.leaseId}
          name={due.assetName}
          notes={[
            `${due.payerName} · ${DESK.arrear(yuanOf(due.arrearFen))}`,
            DESK.rentDue(yuanOf(due.dueFen), due.beforeFen > 0 ? yuanOf(due.beforeFen) : null),
          ]}
          act={
            isKeeper
              ? {
                  name: DESK.received,
                  label: `${DESK.received}：${due.assetName}`,
                  run: () => go.post({ ...here(desk), kind: 'receive', lease: due.leaseId }),
                }
              : null
          }
        />
      ))}
    </Part>
  )
}

/** What comes every month and has not been entered in this one. */
export function RecurringDue({ desk, isKeeper }: { readonly desk: Desk; readonly isKeeper: boolean }) {
  const { recurringDone } = openMonthOf(desk.books, desk.month)
  const left = desk.books.recurring.filter(({ id }) => !recurringDone.includes(id))
  if (desk.books.recurring.length === 0) return null
  return (
    <Part id="desk-recurring" title={DESK.recurring} none={DESK.recurringNone}>
      {left.map(one => (
        <Line
          key={one.id}
          name={one.words}
          notes={[
            one.party,
            DESK.recurringDay(one.day, one.fen === null ? DESK.amountDiffers : `${yuanOf(one.fen)} 元`),
          ]}
          act={
            isKeeper
              ? {
                  name: DESK.enter,
                  label: `${DESK.enter}：${one.words}`,
                  run: () => go.post({ ...here(desk), kind: one.kind, recurring: one.id }),
                }
              : null
          }
        />
      ))}
    </Part>
  )
}

/** Money on its way, in or out. */
export function InTransit({ desk, isKeeper }: { readonly desk: Desk; readonly isKeeper: boolean }) {
  if (desk.inTransit.length === 0) return null
  return (
    <Part id="desk-transit" title={DESK.transit} none="">
      {desk.inTransit.map(({ _id, month, row }) => {
        const fen = moneyOf(row)
        const act = fen > 0 ? DESK.arrived : DESK.gone
        return (
          <Line
            key={_id}
            name={row.words}
            notes={[
              `${fen > 0 ? DESK.transitIn : DESK.transitOut} ${yuanOf(Math.abs(fen))} 元`,
              [dayInWords(row.on), row.party].filter(Boolean).join(' · '),
            ]}
            act={
              isKeeper
                ? {
                    name: act,
                    label: `${act}：${row.words}`,
                    run: () => go.correct('clear', desk.books._id, { month, no: row.no }),
                  }
                : null
            }
          />
        )
      })}
    </Part>
  )
}
