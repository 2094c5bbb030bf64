import { wishContract } from '@domain/wish'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('wish', wishContract, useCases)
