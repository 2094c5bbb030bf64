import { pointsContract } from '@domain/points'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('points', pointsContract, useCases)
