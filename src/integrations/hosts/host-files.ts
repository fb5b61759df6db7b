/** The response headers as each kind of host wants to be told. */
import { allEditions } from '../../lib/editions.ts'
import { responseHeaders, type ResponseHeader, type Where } from '../../lib/response-headers.ts'

const at = (...places: Where[]): ResponseHeader[] => responseHeaders.filter(({ where }) => places.includes(where))
const valueAt = (place: Where, name: string): string => at(place).find((header) => header.name === name)!.value
const made = 'Made from src/lib/response-headers.ts: npx vitest run test/repository/hosting.test.ts --update'

/**
 * Writes `_headers`, as Netlify and Cloudflare read it. Where two paths of the file match, these hosts send a header twice, so no two do.
 * Neither host keeps a page without asking again, unless it is told to, so only the assets are named.
 * @param base - the path of the site without a final slash
 */
export function headersFile(base = ''): string {
  const pages = ['/', '/index.html', '/404.html', ...allEditions.map(({ id }) => `/${id}/*`)]
  const rules: [string, ResponseHeader[]][] = [
    ['/*', at('everywhere')],
    ...pages.map((path): [string, ResponseHeader[]] => [path, at('pages')]),
    ['/downloads/*', at('downloads')],
    ['/assets/*', at('assets')],
  ]
  return rules.map(([path, headers]) => `${base}${path}\n${headers.map(({ name, value }) => `  ${name}: ${value}\n`).join('')}`).join('')
}

const nginxMap = (name: string, variable: string, folder: string, inside: Where, outside: Where): string =>
  `map $uri ${variable} {
    default "${valueAt(outside, name)}";
    ~/${folder}/[^/]+$ "${valueAt(inside, name)}";
}
`

/** Writes the configuration of nginx, to be put inside `http`. */
export const nginxConfiguration = (): string => `# ${made}
# nginx forgets the add_header of a server in each location that has one of its own: add none there.
${nginxMap('Content-Security-Policy', '$reader_policy', 'downloads', 'downloads', 'pages')}
${nginxMap('Cache-Control', '$reader_cache', 'assets', 'assets', 'not assets')}
server {
    listen 80;
    server_name example.org;
    root /srv/apec-2026-reader;
    error_page 404 /404.html;
    charset utf-8;

${at('everywhere')
  .map(({ name, value }) => `    add_header ${name} "${value}" always;\n`)
  .join('')}    add_header Content-Security-Policy $reader_policy always;
    add_header Cache-Control $reader_cache always;

    location ~ \\.webmanifest$ { default_type application/manifest+json; }
    location ~ \\.ics$ { default_type text/calendar; }

    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript text/calendar image/svg+xml application/manifest+json;
}
`

const caddyHeaders = (matcher: string, headers: readonly ResponseHeader[]): string =>
  headers.map(({ name, value }) => `    header ${matcher}${name} "${value}"\n`).join('')

/** Writes the configuration of Caddy. */
export const caddyfile = (): string => `# ${made}
example.org {
    root * /srv/apec-2026-reader
    encode gzip
    file_server
    handle_errors {
        rewrite * /404.html
        file_server
    }

    @downloads path */downloads/*
    @pages not path */downloads/*
    @assets path */assets/*
    @others not path */assets/*
${caddyHeaders('', at('everywhere'))}${caddyHeaders('@pages ', at('pages'))}${caddyHeaders('@downloads ', at('downloads'))}${caddyHeaders('@assets ', at('assets'))}${caddyHeaders('@others ', at('not assets'))}}
`

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** Writes `vercel.json`. Of two rules that match, the later one counts. */
export function vercelConfiguration(): string {
  const rule = (source: string, headers: readonly ResponseHeader[]) => ({
    source,
    headers: headers.map(({ name: key, value }) => ({ key, value })),
  })
  return json({
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    cleanUrls: false,
    headers: [
      rule('/(.*)', at('everywhere', 'pages', 'not assets')),
      rule('/downloads/(.*)', at('downloads')),
      rule('/assets/(.*)', at('assets')),
    ],
  })
}

/** Writes a response headers policy of CloudFront: one for the site, and one for its downloads. */
export function cloudFrontPolicy(place: 'pages' | 'downloads'): string {
  const referrer = valueAt('everywhere', 'Referrer-Policy')
  return json({
    Name: `apec-2026-reader-${place}`,
    SecurityHeadersConfig: {
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: referrer, Override: true },
      ContentSecurityPolicy: { ContentSecurityPolicy: valueAt(place, 'Content-Security-Policy'), Override: true },
    },
  })
}
