/** The integration that checks the content: before Astro reads it in a build, and at every change in `astro dev`. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { stopBuild } from '../site/contract.ts'
import { checkFolder, readPast } from './check-folder.ts'
import { browserScript, checkWhileServing } from './dev/serve.ts'
import { languageOf } from './report/languages.ts'
import { count, hasErrors, report } from './report/report.ts'

/** Checks `content/`. If there are errors, a build stops and lists everything that was found. */
export const check = (): AstroIntegration => {
  let content = ''
  const run = () => checkFolder(content, readPast(content))
  return {
    name: 'check',
    hooks: {
      'astro:config:setup': ({ command, config, logger, injectScript }) => {
        content = fileURLToPath(new URL('content', config.root))
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(browserScript)}`)
        if (command !== 'build') return
        const diagnostics = run()
        const language = languageOf(process.env)
        if (hasErrors(diagnostics)) stopBuild(`${count(diagnostics, language)}\n${report(diagnostics, 'text', language)}`)
        if (diagnostics.length > 0) logger.warn(`${count(diagnostics)}; npm run check lists them`)
      },
      'astro:server:setup': (options) => checkWhileServing(options, content),
    },
  }
}

export { createGuard } from './guard.ts'
