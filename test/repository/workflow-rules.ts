/** The rules for workflow files: nothing that a stranger sends may run with a right or a secret. What is not listed is wrong. */
import { parseDocument } from 'yaml'

/** A workflow file. */
export interface WorkflowFile {
  /** Its name without the folder. */
  name: string
  text: string
}

/** The names of the rules. */
export const rules = [
  'yaml',
  'key',
  'expression',
  'trigger',
  'trigger-filter',
  'permissions',
  'concurrency',
  'secrets',
  'whole-context',
  'pin',
  'action',
  'job-permissions',
  'write-and-install',
  'timeout',
  'runner',
  'foreign-job',
  'environment',
  'base-code',
  'actor',
  'text-in-script',
  'text-as-program',
  'environment-name',
  'environment-file',
  'install',
  'token',
  'code-by-hand',
  'checkout-credentials',
  'checkout-ref',
  'cache',
  'artifact',
  'hidden-failure',
  'two-pins',
] as const
/** One of them. */
export type Rule = (typeof rules)[number]

/** What breaks a rule. */
export interface Wrong {
  file: string
  rule: Rule
  /** Where: a job, a step, a line. */
  at: string
}

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, unknown>
  if?: unknown
  'working-directory'?: unknown
  'continue-on-error'?: unknown
}
interface Job {
  if?: unknown
  uses?: unknown
  secrets?: unknown
  container?: unknown
  services?: unknown
  environment?: unknown
  'runs-on'?: unknown
  'timeout-minutes'?: unknown
  permissions?: unknown
  steps?: Step[]
}
interface Workflow {
  on?: unknown
  permissions?: unknown
  concurrency?: unknown
  jobs?: Record<string, Job>
}

/** What may start a workflow. `pull_request_target` and `issue_comment` are not among it: they give a stranger's event all rights. */
const triggers = ['pull_request', 'push', 'merge_group', 'workflow_run', 'workflow_dispatch']

/** The only rights to write, by workflow and job. Every job may read. */
const writes: Record<string, string[]> = {
  'content-comment.yml comment': ['pull-requests'],
  'deploy.yml deploy': ['pages', 'id-token'],
  'release.yml publish': ['contents', 'attestations', 'id-token'],
}

/** Actions that are used; another is a decision for whoever changes this line. */
const actions = [
  'actions/attest-build-provenance',
  'actions/checkout',
  'actions/deploy-pages',
  'actions/download-artifact',
  'actions/setup-node',
  'actions/upload-artifact',
  'actions/upload-pages-artifact',
]

/**
 * The keys that files, jobs and steps have. Another one, such as `shell`, `defaults` or `strategy`, can make a program of a text or of a
 * required check one that never runs. Keys that a rule of their own forbids are among them.
 */
const keys = {
  file: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
  job: [
    ...['if', 'needs', 'runs-on', 'timeout-minutes', 'permissions', 'environment', 'steps'],
    ...['uses', 'secrets', 'container', 'services'],
  ],
  step: ['name', 'id', 'if', 'uses', 'run', 'with', 'env', 'working-directory', 'continue-on-error'],
}

/** All that files ask of GitHub. None of it is a secret, and none a text that somebody chooses freely but the branch's name in `env`. */
const expressions = [
  "!cancelled() && steps.words.outcome == 'success'",
  'github.event.pull_request.author_association',
  'github.event.pull_request.base.ref || github.ref_name',
  'github.event.pull_request.base.sha',
  'github.event.pull_request.changed_files',
  'github.event.pull_request.number',
  'github.event.pull_request.number || github.sha',
  'github.event.repository.default_branch',
  "github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'cancelled'",
  'github.event.workflow_run.head_branch',
  'github.event.workflow_run.head_repository.owner.login',
  'github.event.workflow_run.head_sha',
  'github.event.workflow_run.id',
  "github.event_name == 'pull_request'",
  'github.ref',
  'github.repository',
  'github.server_url',
  'github.token',
  'runner.temp',
  'steps.deployment.outputs.page_url',
  'steps.site.outputs.url',
  'vars.CONTACT_EMAIL',
  'vars.SITE_URL',
]

/** What steps may be told. Names such as `NODE_OPTIONS` and `BASH_ENV` would make a program of a text. */
const variables = [
  ...['AUTHOR', 'BASE', 'CHANGED', 'GH_TOKEN', 'GITHUB_TOKEN', 'HEAD_BRANCH', 'HEAD_OWNER', 'HEAD_SHA', 'NUMBER', 'SET_URL'],
  ...['CONTACT_EMAIL', 'REPOSITORY_BRANCH', 'REPOSITORY_KIND', 'REPOSITORY_URL', 'SITE_URL'],
]

/** A folder below the one in which a job works. */
const below = /^\w[\w-]*(\/\w[\w-]*)*$/

/** A commit in full, and which version that is for people. */
const pinned = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$/

/** Texts that whoever sends a pull request chooses are harmless in these places only. */
const safeRefs = ['${{ github.event.pull_request.base.sha }}']

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const triggersOf = (on: unknown): string[] =>
  typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : isRecord(on) ? Object.keys(on) : []

/**
 * Whether a trigger is not as wide, or as narrow, as it must be. A filter lets a required check wait for ever, or pass because it does
 * not run; without one, any branch would be published.
 */
function isFiltered(on: unknown): boolean {
  if (!isRecord(on)) return triggersOf(on).includes('push')
  const pushes = ['{"branches":["main"]}', '{"tags":["v*"]}']
  return Boolean(on.pull_request ?? on.merge_group) || ('push' in on && !pushes.includes(JSON.stringify(on.push)))
}

/** Every text below a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

/** What a file asks of GitHub. A condition is asked without braces too. */
function expressionsIn(workflow: Workflow): string[] {
  const conditions = Object.values(workflow.jobs ?? {}).flatMap((job) => [job.if, ...(job.steps ?? []).map((step) => step.if)])
  const bare = conditions.flatMap((one) => (one === undefined || (typeof one === 'string' && one.includes('${{')) ? [] : [String(one)]))
  const inBraces = textsIn(workflow).flatMap((text) => [...text.matchAll(/\$\{\{([^]*?)(?:\}\}|$)/g)].map(([, one = '']) => one))
  return [...bare, ...inBraces].map((one) => one.trim())
}

const isAction = ({ uses }: Step, name: string): boolean => uses?.startsWith(`actions/${name}@`) ?? false

/** Whether a workflow can be started by somebody who has no right here. */
const isOpen = (started: readonly string[]): boolean => started.includes('pull_request') || started.includes('workflow_run')

function stepRules(step: Step, started: readonly string[]): Rule[] {
  const inputs = step.with ?? {}
  const run = step.run ?? ''
  const kept: [name: Rule, broken: boolean][] = [
    // An expression is put into the script before the shell reads it, so a title could be a command. `env` hands it over as a text.
    ['text-in-script', run.includes('${{') || (typeof inputs.script === 'string' && inputs.script.includes('${{'))],
    ['text-as-program', /\b(eval|source)\b|\b(ba|da|z)?sh\s+-\w*c\b/.test(run)],
    ['environment-name', Object.keys(step.env ?? {}).some((name) => !variables.includes(name))],
    // What is written there becomes the environment of all steps behind.
    ['environment-file', /GITHUB_(ENV|PATH)\b/.test(run)],
    [
      'install',
      /\bnpm\s+(i|in|install|add|exec|x|update|publish)\b|\bnpm\s+ci[ \t]+[^&|;\s]|\b(npx|pnpm|yarn|bunx?|corepack|pip3?|apt|apt-get|sudo)\b|\b(curl|wget)\b/.test(
        run,
      ),
    ],
    // What somebody has put into an artifact is read, and not run.
    ['artifact', /\b(node|npm|\w*sh|source)\s+(-\S+\s+)*["']?\$\{?RUNNER_TEMP\b|^\s*["']?\$\{?RUNNER_TEMP\b/m.test(run)],
    // Only the named ways bring code of others here, and where nothing of theirs may be, not even these.
    ['code-by-hand', /\bgit\s+(fetch|pull|clone|checkout|switch|submodule)\b|\bgh\s+(pr|repo|run|extension)\b/.test(run)],
    ['key', Object.keys(step).some((key) => !keys.step.includes(key))],
    [
      'key',
      step['working-directory'] !== undefined && (typeof step['working-directory'] !== 'string' || !below.test(step['working-directory'])),
    ],
    ['action', step.uses !== undefined && !actions.includes(step.uses.split('@')[0]!)],
    ['checkout-credentials', isAction(step, 'checkout') && inputs['persist-credentials'] !== false],
    [
      'checkout-ref',
      isAction(step, 'checkout') &&
        (inputs.repository !== undefined ||
          (inputs.path !== undefined && (typeof inputs.path !== 'string' || !below.test(inputs.path))) ||
          inputs.submodules !== undefined ||
          inputs.lfs !== undefined ||
          inputs['allow-unsafe-pr-checkout'] !== undefined ||
          (inputs.ref !== undefined && (!safeRefs.includes(String(inputs.ref)) || started.includes('workflow_run')))),
    ],
    // A cache that a pull request filled would be read by a release.
    [
      'cache',
      (step.uses?.startsWith('actions/cache') ?? false) ||
        (isAction(step, 'setup-node') && (inputs['package-manager-cache'] !== false || inputs.cache !== undefined)),
    ],
    [
      'artifact',
      isAction(step, 'download-artifact') &&
        (typeof inputs.name !== 'string' ||
          typeof inputs.path !== 'string' ||
          (started.includes('workflow_run') && !inputs.path.startsWith('${{ runner.temp }}/'))),
    ],
    // Of what npm runs only the report may fail: the check has said so before.
    [
      'hidden-failure',
      step['continue-on-error'] !== undefined ||
        /\bset \+e\b|\b(npm|node)\b.*(\|\||;|\bexit 0)/.test(run.replace('--format json > report.json || true', '')),
    ],
  ]
  return kept.filter(([, broken]) => broken).map(([name]) => name)
}

function jobRules(file: string, id: string, job: Job, started: readonly string[]): Rule[] {
  const rights = isRecord(job.permissions) ? Object.entries(job.permissions) : undefined
  const mayWrite = writes[`${file} ${id}`] ?? []
  const minutes = job['timeout-minutes']
  const texts = textsIn(job).join('\n')
  const kept: [name: Rule, broken: boolean][] = [
    ['job-permissions', !rights || rights.some(([name, right]) => right !== 'read' && !(right === 'write' && mayWrite.includes(name)))],
    // What npm brings runs in no job that may write.
    ['write-and-install', rights?.some(([, right]) => right === 'write') === true && /\bnpm\b/.test(textsIn(job.steps).join('\n'))],
    ['timeout', typeof minutes !== 'number' || minutes > 60],
    // A machine of one's own keeps what a stranger leaves on it.
    ['runner', job['runs-on'] !== 'ubuntu-24.04'],
    ['foreign-job', job.uses !== undefined || job.secrets !== undefined || job.container !== undefined || job.services !== undefined],
    ['key', Object.keys(job).some((key) => !keys.job.includes(key))],
    // Where code of a pull request may run, there is no token that it could take.
    ['token', isOpen(started) && job.steps?.some(({ run = '' }) => /\bnpm\b/.test(run)) === true && /github\s*\.\s*token/i.test(texts)],
    ['environment', isOpen(started) && job.environment !== undefined],
    // What the check of a pull request runs is the base branch's: the checkout that is not put aside.
    [
      'base-code',
      file === 'content.yml' &&
        job.steps?.some(
          (step) =>
            (isAction(step, 'checkout') && step.with?.path === undefined && step.with?.ref !== safeRefs[0]) ||
            step['working-directory'] !== undefined ||
            /\b(node|npm|sh|bash)\b.*\bproposed\b|(^|\s)\.{0,2}\/?proposed\//m.test(
              (step.run ?? '').replace(/^\s*(if \[|mv proposed\/content content$).*/gm, ''),
            ),
        ) === true,
    ],
    // Whoever pushes last to a pull request is the actor, not whoever wrote it.
    ['actor', textsIn([job.if, job.steps?.map((step) => step.if)]).some((text) => /\b(triggering_)?actor\b/i.test(text))],
  ]
  return kept.filter(([, broken]) => broken).map(([name]) => name)
}

/** Finds what breaks a rule in a workflow file. Pure. */
export function findWrong({ name: file, text }: WorkflowFile): Wrong[] {
  const wrong = (rule: Rule, at: string): Wrong => ({ file, rule, at })
  const document = parseDocument(text, { uniqueKeys: true })
  // Anchors and aliases would let a line mean what stands elsewhere.
  if (document.errors.length > 0 || /(^|\s)[&*]\w+\s*$/m.test(text)) return [wrong('yaml', '')]
  const workflow = document.toJS() as Workflow
  const started = triggersOf(workflow.on)
  const jobs = Object.entries(workflow.jobs ?? {})
  return [
    ...started.filter((name) => !triggers.includes(name)).map((name) => wrong('trigger', name)),
    ...(started.length === 0 || jobs.length === 0 ? [wrong('yaml', '')] : []),
    ...(isRecord(workflow.permissions) && Object.keys(workflow.permissions).length === 0 ? [] : [wrong('permissions', '')]),
    ...(isRecord(workflow.concurrency) && workflow.concurrency.group ? [] : [wrong('concurrency', '')]),
    ...(isRecord(workflow) && Object.keys(workflow).every((key) => keys.file.includes(key)) ? [] : [wrong('key', '')]),
    ...(isFiltered(workflow.on) ? [wrong('trigger-filter', '')] : []),
    ...expressionsIn(workflow)
      .filter((one) => !expressions.includes(one))
      .map((one) => wrong('expression', one)),
    // Not even in a condition: no workflow needs a secret. Names are the same in capitals.
    ...(expressionsIn(workflow).some((one) => /\bsecrets\b/i.test(one)) ? [wrong('secrets', '')] : []),
    ...(/\btoJSON\s*\(|\bfromJSON\s*\(/i.test(text) ? [wrong('whole-context', '')] : []),
    ...text.split('\n').flatMap((line, index) => {
      const uses = /^\s*(?:- )?['"]?uses['"]?\s*:\s*(.*)$/.exec(line)?.[1]
      if (uses === undefined) return []
      const action = pinned.exec(uses)?.[1]
      const at = `line ${index + 1}`
      return action === undefined ? [wrong('pin', at)] : actions.includes(action) ? [] : [wrong('action', at)]
    }),
    ...jobs.flatMap(([id, job]) => [
      ...jobRules(file, id, job, started).map((rule) => wrong(rule, id)),
      ...(job.steps ?? []).flatMap((step, index) => [
        ...stepRules(step, started).map((rule) => wrong(rule, `${id} ${index + 1}`)),
        // However the line is written, the value that GitHub reads is looked at too.
        ...(step.uses === undefined || /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(step.uses) ? [] : [wrong('pin', `${id} ${index + 1}`)]),
      ]),
    ]),
  ]
}

/** Finds actions that several files pin by different commits: one of them was forgotten. Pure. */
export function findTwoPins(files: readonly WorkflowFile[]): Wrong[] {
  const pins = files.flatMap(({ name, text }) =>
    [...text.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # \S+)/g)].map(([, action, commit]) => ({
      file: name,
      action: action!,
      commit: commit!,
    })),
  )
  return pins.flatMap(({ file, action, commit }) =>
    pins.find((other) => other.action === action)!.commit === commit ? [] : [{ file, rule: 'two-pins' as const, at: action }],
  )
}

/** Finds kinds of updates that do not wait. Pure. */
export function findHastyUpdates(text: string): string[] {
  const { updates = [] } = parseDocument(text).toJS() as { updates?: { 'package-ecosystem': string; cooldown?: Record<string, number> }[] }
  return updates.filter(({ cooldown }) => !((cooldown?.['default-days'] ?? 0) >= 7)).map((update) => update['package-ecosystem'])
}
