/** The index step in a process of its own, as the build runs it: prints what it cost. `node bench/search/index-step.ts FOLDER` */
import { search } from '../../src/integrations/search/index.ts'
import { runRooms } from '../../test/support/run-rooms.ts'
import { cost } from './cost.ts'

console.log(JSON.stringify(await cost(() => runRooms(process.argv[2]!, [search()]))))
