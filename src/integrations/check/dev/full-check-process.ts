/** The process of `full-check.ts`: checks the folder that it is started with each time it is asked, and parses only what has changed. */
import { basename } from 'node:path'
import { checkFolder, readPast } from '../check-folder.ts'
import { keepSame, readFolder } from '../read-folder.ts'

const folder = process.argv[2]!
let known: ReturnType<typeof readFolder> = []
const read = () => (known = keepSame(known, readFolder(folder)))

process.on('message', () => {
  process.send!(checkFolder(folder, readPast(folder), basename(folder), read))
})
