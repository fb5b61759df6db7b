/** The integration that checks the content: before Astro reads it in a build, and at every change in `astro dev`. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { stopBuild } from '../site/contract.ts'
import { checkFolder } from './cli.ts'
import { devCheck } from './report/overlay.ts'
import { count, report } from './report/report.ts'

/** Checks `content/`. A build stops at the first error of the content, with all errors in one message. */
export const check = (): AstroIntegration => ({
  name: 'check',
  hooks: {
    'astro:config:setup': ({ command, config, logger, updateConfig }) => {
      if (command === 'dev') updateConfig({ integrations: [devCheck()] })
      if (command !== 'build') return
      const diagnostics = checkFolder(fileURLToPath(new URL('content/', config.root)))
      if (diagnostics.some(({ severity }) => severity === 'error')) stopBuild(`${count(diagnostics)}\n${report(diagnostics)}`)
      if (diagnostics.length > 0) logger.warn(`${count(diagnostics)}: npm run check lists them`)
    },
  },
})
