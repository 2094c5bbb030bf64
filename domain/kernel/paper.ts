import * as z from 'zod/mini'
import { At } from './schema'

/** A paper that was made: its name for people, and an address good for an hour. */
export const Paper = z.strictObject({ name: z.string(), url: z.string(), madeAt: At })
