import { layOut } from './freshWorld'

// The demo world in the folder named by the first argument, for all tests of a run to copy.
layOut(process.argv[2] as string).catch(error => {
  console.error(error)
  process.exit(1)
})
