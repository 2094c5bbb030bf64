import { peopleContract } from '@domain/people'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('people', peopleContract, useCases)
