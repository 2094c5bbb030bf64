import { entryIdOf } from '@domain/income'
import { accept, PAGE_SIZE } from '@domain/kernel'
import { can } from '@domain/people'
import { type WorksEntry, worksContract } from '@domain/works'
import { addressesOf } from '../lib/files'
import { pageOf } from '../lib/page'
import { compoundHere, whereItIs } from '../lib/places'
import type { Store } from '../lib/store'
import { useCase } from '../lib/useCase'
import { headOf, projectHere, viewOf } from './about'

export const projects = useCase(worksContract.projects)({
  load: compoundHere,
  where: whereItIs,
  run: async ({ path }, { compoundId, roundId, skip }, { store, now, roles }) => {
    const { page, more } = pageOf(await store.works.of(compoundId, roundId, skip, PAGE_SIZE + 1))
    return accept({
      projects: page.map(one => headOf(one, now)),
      more,
      canManage: can(roles, 'works.manage', path),
    })
  },
})

export const project = useCase(worksContract.project)({
  load: projectHere,
  where: whereItIs,
  run: async (found, { homes }, call) => accept(await viewOf(found, call, homes)),
})

/** Entries that count a payment of the public-income books which was taken back there, but not yet here. */
async function goneFromBooks(entries: readonly WorksEntry[], compoundId: string, { income }: Store) {
  const counted = entries.flatMap(({ _id, books, reverses, reversedBy }) =>
    books && !reverses && !reversedBy ? [{ _id, booksId: entryIdOf(compoundId, books) }] : [],
  )
  const there = counted.length > 0 ? await income.reversedOf(counted.map(({ booksId }) => booksId)) : []
  const gone = new Set(there.map(({ _id }) => _id))
  return new Set(counted.filter(({ booksId }) => gone.has(booksId)).map(({ _id }) => _id))
}

/** Money in and out. Whose household it was stays here: so does the paper of what it paid, which says a name, but for those who collect. */
export const entries = useCase(worksContract.entries)({
  load: projectHere,
  where: whereItIs,
  run: async ({ _id, compoundId, path }, { skip }, { store, roles }) => {
    const { page, more } = pageOf(await store.works.entries(_id, skip, PAGE_SIZE + 1))
    const seesAll = can(roles, 'works.manage', path)
    const [addresses, gone] = await Promise.all([
      addressesOf(page.flatMap(({ files }) => files)),
      goneFromBooks(page, compoundId, store),
    ])
    return accept({
      entries: page.map(entry => {
        const { _id, at, on, kind, fund, fen, words, books, byName, reverses, reversedBy, giver, files } =
          entry
        const isHome = giver?.kind === 'household'
        return {
          ...{ _id, at, on, kind, fund, fen, words, books, reverses, reversedBy },
          // A household's name, and whoever of it tapped, stay here.
          byName: isHome && (kind === 'pledge' || kind === 'release') ? '' : byName,
          giver: isHome ? '居民' : (giver?.name ?? ''),
          files: isHome && !seesAll ? [] : files.flatMap(fileId => addresses[fileId] ?? []),
          isGoneFromBooks: gone.has(_id),
        }
      }),
      more,
    })
  },
})

export const pledges = useCase(worksContract.pledges)({
  load: projectHere,
  where: whereItIs,
  run: async ({ _id }, { skip }, { store }) => {
    const { page, more } = pageOf(await store.works.pledges(_id, skip, PAGE_SIZE + 1))
    const addresses = await addressesOf(page.flatMap(({ files }) => files))
    return accept({
      pledges: page.map(one => {
        const { _id, fundingNo, fund, giver, promisedFen, heldFen, spentFen, byName, at } = one
        const photos = one.files.flatMap(fileId => addresses[fileId] ?? [])
        return { _id, fundingNo, fund, giver, promisedFen, heldFen, spentFen, byName, at, photos }
      }),
      more,
    })
  },
})

/** What was found unfit: the building, never the home. */
export const verdicts = useCase(worksContract.verdicts)({
  load: projectHere,
  where: whereItIs,
  run: async ({ _id }, { skip }, { store }) => {
    const { page, more } = pageOf(await store.works.unfit(_id, skip, PAGE_SIZE + 1))
    const addresses = await addressesOf(page.flatMap(({ photos }) => photos))
    return accept({
      verdicts: page.map(({ ref, checkNo, building, words, at, answer, verdict, photos }) => ({
        ref,
        checkNo,
        building,
        words,
        at,
        answer,
        verdict,
        photos: photos.flatMap(fileId => addresses[fileId] ?? []),
      })),
      more,
    })
  },
})
