import { papersContract } from '@domain/income'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('papers', papersContract, useCases)
