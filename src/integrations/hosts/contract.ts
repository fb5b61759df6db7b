/** What the documents and their tests may use of the room for hosts. */
export { caddyfile, cloudFrontPolicy, headersFile, nginxConfiguration, vercelConfiguration } from './host-files.ts'
