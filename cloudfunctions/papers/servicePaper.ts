import { accept, refuse, sha256Of } from '@domain/kernel'
import { pointsPapers } from '@domain/points'
import { whereItIs } from '../lib/places'
import { homeHere } from '../lib/points/about'
import { proofByName, proofOf } from '../lib/points/proof'
import { useCase } from '../lib/useCase'
import { handOut } from './hand'
import { serviceOf } from './pdf/points/serviceOf'

/** The caller's proof of service as a paper to hand in; there is none of nothing. */
export const servicePaper = useCase(pointsPapers.servicePaper)({
  load: homeHere,
  where: whereItIs,
  run: async (home, { compoundId }, call) => {
    const proof = await proofOf(home, call)
    if (proof.turns === 0) return refuse('points.noService')
    const as = `${proof.name}志愿服务记录证明.pdf`
    return handOut(await serviceOf(proof), compoundId, { as, place: `service/${call.me._id}.pdf` }, call)
  },
})

/** The proof of somebody's service who has no phone and was signed up by name; for whoever speaks for their home. */
export const servicePaperFor = useCase(pointsPapers.servicePaperFor)({
  load: async ({ turnId }, { store }) => {
    const turn = await store.activities.turn(turnId)
    return turn && turn.personId === null && turn.state === 'done' ? accept(turn) : refuse('points.noService')
  },
  where: whereItIs,
  run: async (turn, { turnId }, call) => {
    const compound = await call.store.places.head(turn.compoundId)
    const proof = await proofByName(turn, compound?.name ?? '', call)
    const as = `${proof.name}志愿服务记录证明.pdf`
    const place = `service/${sha256Of(turnId)}.pdf`
    return handOut(await serviceOf(proof), turn.compoundId, { as, place }, call)
  },
})
