import { menuContract } from '@domain/menu'
import { serve } from '../lib/serve'
import { useCases } from './useCases'

export const main = serve('menu', menuContract, useCases)
