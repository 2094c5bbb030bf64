export * from './contract'
export * from './permissions'
export * from './person'
export * from './roles'
