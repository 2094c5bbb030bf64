import { MOST_VOTERS } from '../electorate'
import type { Ballot, Instance, Project } from '../instance'
import { type Amount, amountFrom, inUnits, unitOf } from './amounts'
import type { Fault } from './faults'
import { type Line, type Note, type Section, sectionsOf } from './sections'

/**
 * What a Pabulib file says. Amounts are in its smallest units, `unit` of which are one of the currency (1 where it writes no decimals), so
 * that decimals are as exact as whole numbers and Add1 still goes up by one of the currency.
 */
export type PabulibFile = {
  readonly instance: Instance
  readonly unit: number
  /** Everything META says, as it is written. */
  readonly meta: Readonly<Record<string, string>>
}

/** A file read, or everything that is wrong with it, in the order of its lines. */
export type PabulibReading =
  | ({ readonly ok: true } & PabulibFile)
  | { readonly ok: false; readonly faults: readonly Fault[] }

type Relations = Pick<Project, 'needs' | 'excludes'>
type Priced = {
  readonly line: number
  readonly id: string
  readonly name: string
  readonly amount: Amount
  readonly relations: Relations
}
type Column = (row: Line, name: string) => string

const columnsOf = ({ header }: Section): Column => {
  const places = new Map(header.map((name, place) => [name, place]))
  return ({ cells }, name) => cells[places.get(name) ?? -1] ?? ''
}

/** Notes an id that was there before; else remembers its line. */
function isFirst(seen: Map<string, number>, id: string, line: number, again: (other: number) => void) {
  const other = seen.get(id)
  if (other === undefined) seen.set(id, line)
  else again(other)
  return other === undefined
}

type Meta = {
  readonly values: Map<string, string>
  readonly lines: Map<string, number>
  readonly line: number
}

function metaOf(section: Section, note: Note): Meta {
  const column = columnsOf(section)
  const meta: Meta = { values: new Map(), lines: new Map(), line: section.line }
  for (const row of section.lines) {
    const key = column(row, 'key')
    const again = (other: number) => note(row.line, 'keyTwice', { key, other })
    if (isFirst(meta.lines, key, row.line, again)) meta.values.set(key, column(row, 'value'))
  }
  const type = meta.values.get('vote_type')
  if (type === undefined) note(section.line, 'keyMissing', { key: 'vote_type' })
  // Choosing one is ticking with one tick.
  else if (!['approval', 'choose-1'].includes(type.toLowerCase()))
    note(meta.lines.get('vote_type') as number, 'voteType', { given: type })
  return meta
}

function budgetOf({ values, lines, line }: Meta, note: Note): Amount | null {
  const given = values.get('budget')
  if (given === undefined) {
    note(line, 'keyMissing', { key: 'budget' })
    return null
  }
  const budget = amountFrom(given)
  if (!budget) note(lines.get('budget') as number, 'budget', { given })
  return budget
}

/** Whether META counts as many as there are, where it counts them. */
function checkCount({ values, lines }: Meta, key: string, found: number, note: Note): void {
  const given = values.get(key)
  if (given !== undefined && (!/^\d+$/.test(given) || Number(given) !== found))
    note(lines.get(key) as number, 'count', { key, given, found })
}

/** Two columns of ours, which others pass over: what a project is not done without, and what it is not done beside. */
const RELATIONS = ['needs', 'excludes'] as const
const listOf = (text: string): string[] => (text === '' ? [] : text.split(',').map(id => id.trim()))

function projectsOf(section: Section, note: Note) {
  const column = columnsOf(section)
  const seen = new Map<string, number>()
  const projects: Priced[] = []
  for (const row of section.lines) {
    const [id, cost] = [column(row, 'project_id'), column(row, 'cost')]
    const amount = amountFrom(cost)
    const isPriced = amount !== null && inUnits(amount, unitOf([amount])) > 0n
    if (id === '') note(row.line, 'projectUnnamed')
    else if (id.includes(',')) note(row.line, 'projectId', { id })
    else isFirst(seen, id, row.line, other => note(row.line, 'projectTwice', { id, other }))
    if (!isPriced) note(row.line, 'cost', { id, given: cost })
    else {
      const relations = Object.fromEntries(
        RELATIONS.flatMap(name => {
          const others = listOf(column(row, name))
          return others.length > 0 ? [[name, others]] : []
        }),
      )
      projects.push({ line: row.line, id, name: column(row, 'name') || id, amount, relations })
    }
  }
  for (const { line, id, relations } of projects)
    for (const name of RELATIONS)
      for (const other of relations[name] ?? [])
        if (other === id || !seen.has(other)) note(line, 'relationUnknown', { id, column: name, other })
  return { projects, ids: new Set(seen.keys()) }
}

function ticksOf(vote: string, ids: ReadonlySet<string>, line: number, note: Note): string[] {
  const ticks = listOf(vote)
  for (const [at, id] of ticks.entries()) {
    if (id === '') note(line, 'tickEmpty')
    else if (!ids.has(id)) note(line, 'tickUnknown', { id })
    else if (ticks.indexOf(id) < at) note(line, 'tickTwice', { id })
  }
  return ticks
}

function ballotsOf(section: Section, ids: ReadonlySet<string>, isOne: boolean, note: Note): Ballot[] {
  const column = columnsOf(section)
  const seen = new Map<string, number>()
  if (section.lines.length > MOST_VOTERS) note(section.line, 'voters')
  return section.lines.map(row => {
    const id = column(row, 'voter_id')
    if (id === '') note(row.line, 'voterUnnamed')
    else isFirst(seen, id, row.line, other => note(row.line, 'voterTwice', { id, other }))
    const ticks = ticksOf(column(row, 'vote'), ids, row.line, note)
    if (isOne && ticks.length > 1) note(row.line, 'chosenTwice', { count: ticks.length })
    return { ticks }
  })
}

/** Amounts in the smallest units any of them needs; notes where they add up to more than is counted exactly. */
function amountsOf(budget: Amount, priced: readonly Priced[], meta: Meta, note: Note) {
  const unit = unitOf([budget, ...priced.map(({ amount }) => amount)])
  const most = BigInt(Number.MAX_SAFE_INTEGER)
  if (inUnits(budget, unit) > most) note(meta.lines.get('budget') as number, 'tooMuch')
  let sum = 0n
  const projects = priced.map(({ line, id, name, amount, relations }): Project => {
    const cost = inUnits(amount, unit)
    if (sum <= most && sum + cost > most) note(line, 'tooMuch')
    sum += cost
    return { id, name, cost: Number(cost), ...relations }
  })
  return { unit, budget: Number(inUnits(budget, unit)), projects }
}

/** Reads a Pabulib file of ticked ballots, with nothing guessed: whatever is doubtful is a fault. */
export function readPabulib(text: string): PabulibReading {
  const faults: Fault[] = []
  const note: Note = (line, code, facts) => faults.push({ line, code, ...(facts && { facts }) })
  const { META, PROJECTS, VOTES } = sectionsOf(text, note)
  const meta = META && metaOf(META, note)
  const budget = meta && budgetOf(meta, note)
  const listed = PROJECTS && projectsOf(PROJECTS, note)
  const isOne = meta?.values.get('vote_type')?.toLowerCase() === 'choose-1'
  const ballots = listed && VOTES && ballotsOf(VOTES, listed.ids, isOne, note)
  // Lines that could not be read are not counted, so these would only say it again.
  if (faults.length === 0 && meta && PROJECTS && VOTES) {
    checkCount(meta, 'num_projects', PROJECTS.lines.length, note)
    checkCount(meta, 'num_votes', VOTES.lines.length, note)
  }
  const amounts = meta && budget && listed && amountsOf(budget, listed.projects, meta, note)
  if (faults.length > 0 || !meta || !amounts || !ballots)
    return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) }
  const instance = { budget: amounts.budget, projects: amounts.projects, ballots }
  return { ok: true, instance, unit: amounts.unit, meta: Object.fromEntries(meta.values) }
}
