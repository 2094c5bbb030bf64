import { accept, type Decision, type Output, type Parsed, refuse } from '@domain/kernel'
import type { RefusalCode } from '@domain/refusals'
import { type Matter, type Raised, raise as raised, stationContract } from '@domain/station'
import { unsafe } from '../lib/contentGuard'
import { idFrom } from '../lib/ids'
import { type MemberCall, useCase } from '../lib/useCase'
import { doerOf, homeAt } from './doer'
import { ownFiles } from './files'
import { show } from './show'

type Words = Pick<
  Parsed<typeof stationContract.raise>,
  'title' | 'words' | 'photos' | 'voice' | 'spot' | 'entryId' | 'urgency'
>

type About = Pick<Raised, 'path' | 'compoundName' | 'channel' | 'raiser'>

/** Checks files and words, and lets the rule decide. */
async function decide(
  id: string,
  words: Words,
  about: About,
  call: MemberCall,
): Promise<Decision<Matter, RefusalCode>> {
  const [files, isUnsafe] = await Promise.all([
    ownFiles(words, call.me._id),
    unsafe(call.openid, [words.title, words.words, words.spot, about.raiser.name]),
  ])
  if (!files.ok) return files
  if (isUnsafe) return refuse(isUnsafe)
  const { title, words: text, photos, voice, spot, entryId, urgency } = words
  const scope = await call.store.scopes.current(about.path.district ?? '')
  return raised(
    { id, title, words: text, photos, voice, spot, entryId, urgency, ...about },
    scope,
    doerOf(call),
    call.now,
  )
}

/**
 * Raises what was said at `about`, once: what is there already is shown, even where it would be refused by now, for then the first answer was
 * lost and whoever asks again must not believe that nothing came of it.
 */
export async function raiseAt(
  words: Words,
  about: About,
  call: MemberCall,
): Promise<Decision<Output<typeof stationContract.raise>, RefusalCode>> {
  const id = idFrom(call, 'm')
  const matter = await decide(id, words, about, call)
  const isNew = matter.ok && (await call.store.matters.add(matter.value))
  const saved = isNew ? matter.value : await call.store.matters.get(id)
  if (saved) return accept(await show(saved, call))
  return matter.ok ? refuse('call.busy') : matter
}

export const raise = useCase(stationContract.raise)({
  load: ({ compoundId }, call) => {
    const home = homeAt(call, { compound: compoundId })
    return home ? accept(home) : refuse('station.noHome')
  },
  where: home => home.path,
  run: (home, input, call) =>
    raiseAt(
      input,
      {
        path: home.path,
        compoundName: home.label.split(' ')[0] ?? '',
        channel: 'online',
        raiser: { personId: call.me._id, householdId: home.householdId, name: call.me.name, enteredBy: null },
      },
      call,
    ),
})
