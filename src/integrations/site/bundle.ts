/** Bundles what runs in readers' browsers: each script is a classic one, because module scripts do not load from file://. */
import { build, type MinifyOptions, type Plugin, type RolldownOptions } from 'rolldown'
import { oldestBrowsers } from '../../lib/browsers.ts'

type CompressOptions = Extract<MinifyOptions['compress'], object>

async function bundle(options: RolldownOptions & { output?: { name?: string } }, compress: CompressOptions = {}): Promise<string> {
  const { output } = await build({
    ...options,
    write: false,
    transform: { ...options.transform, target: oldestBrowsers },
    output: {
      ...options.output,
      format: 'iife',
      comments: false,
      minify: { compress: { target: oldestBrowsers, ...compress }, mangle: true },
    },
  })
  return output[0].code
}

/** A module that is not a file. */
const inMemory = (id: string, code: string): Plugin => ({
  name: 'in-memory',
  resolveId: (asked) => (asked === id ? id : null),
  load: (asked) => (asked === id ? code : null),
})

/**
 * Bundles modules.
 * @param files - absolute paths, in the order in which they run
 * @param define - names in the modules, with the expressions to put in their place
 * @returns one classic script
 * @throws if they cannot be bundled
 */
export function bundleScript(files: readonly string[], define: Record<string, string> = {}): Promise<string> {
  const id = '\0script'
  const imports = files.map((file) => `import ${JSON.stringify(file)}`).join('\n')
  return bundle({ input: id, plugins: [inMemory(id, imports)], transform: { define } })
}

/** What may be left out of somebody else's script: what it says to the console, and reading what it then does not use. */
const spare: CompressOptions = { dropConsole: true, treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false } }

/**
 * Bundles a module as a classic script that keeps what it exports in a global name.
 * @param code - the module
 * @param name - the global name
 * @param define - names in the module, with the expressions to put in their place; what they make unreachable is left out
 * @throws if it cannot be bundled
 */
export function bundleModule(code: string, name: string, define: Record<string, string>): Promise<string> {
  const id = '\0module'
  return bundle({ input: id, plugins: [inMemory(id, code)], transform: { define }, output: { name } }, spare)
}
