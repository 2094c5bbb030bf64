export * from './deadlines'
export * from './levels'
export * from './pause'
