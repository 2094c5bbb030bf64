import { refuse } from '@domain/kernel'
import { pointsPapers } from '@domain/points'
import { whereItIs } from '../lib/places'
import { homeHere } from '../lib/points/about'
import { proofOf } from '../lib/points/proof'
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
