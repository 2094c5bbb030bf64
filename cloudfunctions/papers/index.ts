import { papersContract } from '@domain/income'
import { menuPapers } from '@domain/menu'
import { pointsPapers } from '@domain/points'
import { votePapers } from '@domain/vote'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve(
  'papers',
  { ...papersContract, ...pointsPapers, ...menuPapers, ...votePapers },
  useCases,
)
