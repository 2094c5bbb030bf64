import type { placeContract } from '@domain/place'
import type { UseCases } from '../lib/useCase'
import { children } from './children'
import { findCompounds } from './findCompounds'
import { importRoll } from './importRoll'
import { showBuilding } from './showBuilding'

export const useCases: UseCases<typeof placeContract> = {
  findCompounds,
  children,
  building: showBuilding,
  importRoll,
}
