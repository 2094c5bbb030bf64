import { papersContract } from '@domain/income'
import { menuPapers } from '@domain/menu'
import { pointsPapers } from '@domain/points'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('papers', { ...papersContract, ...pointsPapers, ...menuPapers }, useCases)
