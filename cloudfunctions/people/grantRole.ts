import { grant } from '@domain/people'
import { changePosts } from './changePosts'

export const grantRole = changePosts('grantRole', grant)
