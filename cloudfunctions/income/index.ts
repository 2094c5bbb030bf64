import { incomeContract } from '@domain/income'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('income', incomeContract, useCases)
