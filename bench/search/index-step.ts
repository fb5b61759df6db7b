/** Makes the index of a folder in a process of its own and prints what it cost: `node bench/search/index-step.ts FOLDER` */
import { search } from '../../src/integrations/search/index.ts'
import { runRooms } from '../../test/support/run-rooms.ts'
import { cost } from './cost.ts'

console.log(JSON.stringify(await cost(() => runRooms(process.argv[2]!, [search()]))))
