import type { WishContract } from '@domain/wish'
import type { UseCases } from '../lib/useCase'
import { mine, pool, pools, todo, waiting } from './lists'
import { make } from './make'
import { makeFor } from './makeFor'
import { showWish } from './showWish'
import { steps } from './steps'
import { thank } from './thank'

export const useCases: UseCases<WishContract> = {
  ...steps,
  pool,
  pools,
  mine,
  waiting,
  todo,
  wish: showWish,
  make,
  makeFor,
  thank,
}
