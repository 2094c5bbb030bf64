export * from './entryLine'
export * from './problemsInWords'
export * from './statementTable'
