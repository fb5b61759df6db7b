/** Makes the index of a folder in a process of its own and prints what it cost: `node bench/search/index-step.ts FOLDER` */
import { search } from '../../src/integrations/search/index.ts'
import { cost } from './cost.ts'

console.log(JSON.stringify(await cost(() => search({ folder: process.argv[2]! }))))
