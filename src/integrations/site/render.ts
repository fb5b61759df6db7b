import { build } from 'astro'
import type { Site } from './files.ts'

/** Astro renders the editions that people write, zh-hk and en, with root-absolute links. */
export async function render({ folder }: Site): Promise<void> {
  process.env.NODE_ENV = 'production'
  await build({ outDir: folder, logLevel: 'warn' })
}
