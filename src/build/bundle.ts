import { build } from 'esbuild'

/**
 * Bundles a script for readers' browsers.
 * @param entry - its file, from the project's root
 * @returns one classic script: module scripts do not load from file://
 * @throws if it cannot be bundled
 */
export async function bundleScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  })
  return outputFiles[0]!.text
}
