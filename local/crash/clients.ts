import tcb from '@cloudbase/node-sdk'
import { ACCOUNTS, accountId, CLIENTS, counterId, type Ledger, type Transfer } from './ledger'

type Random = (below: number) => number
// biome-ignore lint/suspicious/noExplicitAny: the SDK types a transaction's collection as any
type Db = any
type Client = {
  readonly db: Db
  readonly number: number
  readonly round: number
  readonly ledger: Ledger
  readonly random: Random
}

/** An answer with a code is a refusal: it surely did not happen. Anything else is silence: it may have. */
const isRefusal = (error: unknown): boolean =>
  /^(DATABASE|INVALID)_/.test(String((error as { code?: unknown }).code))

async function addNote({ db, number, round, ledger, random }: Client, n: number): Promise<void> {
  const contested = random(4) === 0
  const note = {
    _id: `${round}-${number}-${n}`,
    code: contested ? `${round}-slot-${Math.floor(n / 2)}` : `${round}-${number}-${n}`,
    round,
    n,
  }
  ledger.pending.notes.set(note._id, note)
  try {
    await db.collection('notes').add({ ...note })
    ledger.acknowledged.notes.push(note)
    ledger.pending.notes.delete(note._id)
  } catch (error) {
    if (!isRefusal(error)) throw error
    ledger.refused += 1
    ledger.pending.notes.delete(note._id)
  }
}

async function count({ db, number, ledger }: Client): Promise<void> {
  const counter = ledger.counters[number]
  if (!counter) throw new Error('no counter')
  counter.perhaps = counter.sure + 1
  const query = db.collection('counters').where({ _id: counterId(number), n: counter.sure })
  const { updated } = await query.update({ n: db.command.inc(1), steps: db.command.push(counter.perhaps) })
  if (updated !== 1) throw new Error(`counter ${number} is not at ${counter.sure}`)
  counter.sure = counter.perhaps
}

async function move(db: Db, transfer: Transfer): Promise<void> {
  const tx = await db.startTransaction()
  const accounts = tx.collection('accounts')
  const from = (await accounts.doc(transfer.from).get()).data
  const to = (await accounts.doc(transfer.to).get()).data
  await accounts.doc(transfer.from).update({ balance: from.balance - transfer.amount })
  await accounts.doc(transfer.to).update({ balance: to.balance + transfer.amount })
  await tx.collection('transfers').add({ ...transfer })
  await tx.commit()
}

async function transfer({ db, number, round, ledger, random }: Client, n: number): Promise<void> {
  const from = random(ACCOUNTS)
  const to = (from + 1 + random(ACCOUNTS - 1)) % ACCOUNTS
  const made = {
    _id: `${round}-${number}-${n}`,
    from: accountId(from),
    to: accountId(to),
    amount: 1 + random(9),
  }
  ledger.pending.transfers.set(made._id, made)
  try {
    await move(db, made)
    ledger.acknowledged.transfers.push(made)
    ledger.pending.transfers.delete(made._id)
  } catch (error) {
    if (!isRefusal(error)) throw error
    ledger.refused += 1
    ledger.pending.transfers.delete(made._id)
  }
}

async function work(client: Client, isOver: () => boolean): Promise<void> {
  try {
    for (let n = 0; !isOver(); n++) {
      const kind = client.random(3)
      if (kind === 0) await addNote(client, n)
      else if (kind === 1) await count(client)
      else await transfer(client, n)
    }
  } catch (error) {
    if (!isOver()) throw error
  }
}

/** Lets eight clients write through the real SDK until `isOver`; what they learn goes into the ledger. */
export async function writeUntil(
  isOver: () => boolean,
  sdkEnv: Readonly<Record<string, string>>,
  round: number,
  ledger: Ledger,
  random: Random,
): Promise<void> {
  Object.assign(process.env, sdkEnv, { SILENCE: 'true' })
  const db = tcb.init({ env: sdkEnv.TCB_ENV as string, keepalive: true }).database()
  await Promise.all(
    Array.from({ length: CLIENTS }, (_, number) => work({ db, number, round, ledger, random }, isOver)),
  )
}
