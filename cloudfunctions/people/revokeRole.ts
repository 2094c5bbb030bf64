import { revoke } from '@domain/people'
import { changePosts } from './changePosts'

export const revokeRole = changePosts('revokeRole', revoke)
