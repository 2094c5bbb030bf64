import { worksContract } from '@domain/works'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('works', worksContract, useCases)
