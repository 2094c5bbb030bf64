import { voteContract } from '@domain/vote'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('vote', voteContract, useCases)
