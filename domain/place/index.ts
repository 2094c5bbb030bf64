export * from './contract'
export * from './place'
