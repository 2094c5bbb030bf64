/** Money that moved: in which month, on which account, how much. */
type Move = { readonly month: string; readonly account: string; readonly fen: number }
/** An entry as the oracle remembers it: what it was for, where its money is now, and what it drew on. */
type Note = {
  readonly category: string
  readonly fen: number
  readonly decisionIds: readonly string[]
  readonly leaseId: string | null
  at: string
}

/**
 * The books once more, the plain way: a list of moves, added up whenever somebody asks. It knows nothing of rows, totals, months closed or hashes and
 * shares no code with the rules.
 */
export class Oracle {
  private readonly moves: Move[] = []
  private readonly notes = new Map<string, Note>()
  private readonly spent = new Map<string, number>()
  private readonly rents: { month: string; leaseId: string; fen: number }[] = []

  /** `fen` of money came (or went, where negative) to the place `at` for a category. */
  enter(id: string, month: string, note: Note): void {
    this.notes.set(id, { ...note })
    this.move(month, note, 1)
  }

  takeBack(id: string, month: string): void {
    const note = this.noteOf(id)
    this.move(month, note, -1)
  }

  arrive(id: string, month: string): void {
    const note = this.noteOf(id)
    this.moves.push({ month, account: note.at, fen: -note.fen }, { month, account: 'bank', fen: note.fen })
    note.at = 'bank'
  }

  /** What is in an account at the end of a month. */
  balance(account: string, until = '9999-99'): number {
    return this.sum(move => move.account === account && move.month <= until)
  }
  /** What moved on all accounts whose name begins so, in one month. */
  moved(prefix: string, month: string): number {
    return this.sum(move => move.account.startsWith(prefix) && move.month === month)
  }
  rentPaid(leaseId: string, until: string): number {
    return this.rents.reduce(
      (sum, one) => (one.leaseId === leaseId && one.month <= until ? sum + one.fen : sum),
      0,
    )
  }
  spentOn(decisionId: string): number {
    return this.spent.get(decisionId) ?? 0
  }
  accounts(): string[] {
    return [...new Set(this.moves.map(({ account }) => account))].sort()
  }

  private move(month: string, { category, at, fen, decisionIds, leaseId }: Note, sign: 1 | -1): void {
    this.moves.push({ month, account: at, fen: sign * fen }, { month, account: category, fen: -sign * fen })
    for (const id of decisionIds) this.spent.set(id, this.spentOn(id) - sign * fen)
    if (leaseId !== null) this.rents.push({ month, leaseId, fen: sign * fen })
  }
  private sum(counts: (move: Move) => boolean): number {
    return this.moves.reduce((sum, move) => (counts(move) ? sum + move.fen : sum), 0)
  }
  private noteOf(id: string): Note {
    const note = this.notes.get(id)
    if (!note) throw new Error(`the oracle never heard of ${id}`)
    return note
  }
}
