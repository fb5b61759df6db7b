/** Bundles what runs in readers' browsers: each script is a classic one, because module scripts do not load from file://. */
import { build } from 'rolldown'
import { oldestBrowsers } from '../../lib/browsers.ts'

/**
 * Bundles modules.
 * @param files - absolute paths, in the order in which they run
 * @param define - names in the modules, with the expressions to put in their place
 * @returns one classic script
 * @throws if they cannot be bundled
 */
export async function bundleScript(files: readonly string[], define: Record<string, string> = {}): Promise<string> {
  const id = '\0script'
  const imports = files.map((file) => `import ${JSON.stringify(file)}`).join('\n')
  const { output } = await build({
    input: id,
    plugins: [
      {
        name: 'in-memory',
        resolveId: (asked) => (asked === id ? id : null),
        load: (asked) => (asked === id ? imports : null),
      },
    ],
    write: false,
    transform: { define, target: oldestBrowsers },
    output: { format: 'iife', comments: false, minify: { compress: { target: oldestBrowsers }, mangle: true } },
  })
  return output[0].code
}
