import { placeContract } from '@domain/place'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('place', placeContract, useCases)
