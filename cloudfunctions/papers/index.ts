import { papersContract } from '@domain/income'
import { pointsPapers } from '@domain/points'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('papers', { ...papersContract, ...pointsPapers }, useCases)
