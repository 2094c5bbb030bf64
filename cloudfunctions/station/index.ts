import { stationContract } from '@domain/station'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('station', stationContract, useCases)
