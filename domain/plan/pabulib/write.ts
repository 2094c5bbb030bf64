import { inCurrency } from './amounts'
import type { PabulibFile } from './read'

/** A cell as the format wants it: in quotes, with its own quotes doubled, where it would be misread otherwise. */
const cell = (text: string): string => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const row = (...cells: readonly (string | number)[]): string => cells.map(one => cell(String(one))).join(';')

/**
 * A Pabulib file. Ballots are numbered anew in the order of what was ticked, so neither number nor place says whose they are; a ballot
 * that counts for several voters is written for each. What META counts is counted here, whatever `meta` says.
 */
export function toPabulib({ instance, unit, meta }: PabulibFile): string {
  const { budget, projects, ballots } = instance
  const order = new Map(projects.map(({ id }, place) => [id, place]))
  const placeOf = (id: string) => order.get(id) as number
  const votes = ballots
    .flatMap(({ ticks, weight = 1 }) =>
      new Array<string>(weight).fill(ticks.toSorted((a, b) => placeOf(a) - placeOf(b)).join(',')),
    )
    .sort()
  const relations = (['needs', 'excludes'] as const).filter(name =>
    projects.some(project => (project[name] ?? []).length > 0),
  )
  const counts = {
    num_projects: projects.length,
    num_votes: votes.length,
    budget: inCurrency(budget, unit),
    vote_type: 'approval',
  }
  return [
    'META',
    'key;value',
    ...Object.entries({ ...meta, ...counts }).map(([key, value]) => row(key, value)),
    'PROJECTS',
    row('project_id', 'cost', 'name', ...relations),
    ...projects.map(project =>
      row(
        project.id,
        inCurrency(project.cost, unit),
        project.name,
        ...relations.map(name => (project[name] ?? []).join(',')),
      ),
    ),
    'VOTES',
    'voter_id;vote',
    ...votes.map((vote, at) => row(at + 1, vote)),
    '',
  ].join('\n')
}
