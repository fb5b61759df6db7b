/** The rules for workflow files: nothing that a stranger sends may run with a right or a secret. Default deny. */
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
  'trigger',
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
  'environment-file',
  'install',
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

/** A commit in full, and which version that is for people. */
const pinned = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$/

/** Texts that whoever sends a pull request chooses are harmless in these places only. */
const safeRefs = ['${{ github.event.pull_request.base.sha }}']

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const triggersOf = (on: unknown): string[] =>
  typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : isRecord(on) ? Object.keys(on) : []

/** Every text below a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

const isAction = ({ uses }: Step, name: string): boolean => uses?.startsWith(`actions/${name}@`) ?? false

/** Whether a workflow can be started by somebody who has no right here. */
const isOpen = (started: readonly string[]): boolean => started.includes('pull_request') || started.includes('workflow_run')

function stepRules(step: Step, started: readonly string[]): Rule[] {
  const inputs = step.with ?? {}
  const run = step.run ?? ''
  const kept: [name: Rule, broken: boolean][] = [
    // An expression is put into the script before the shell reads it, so a title could be a command. `env` hands it over as a text.
    ['text-in-script', run.includes('${{') || (typeof inputs.script === 'string' && inputs.script.includes('${{'))],
    // What is written there becomes the environment of all steps behind.
    ['environment-file', /GITHUB_(ENV|PATH)\b/.test(run)],
    ['install', /\bnpm\s+(i|in|install|add|exec|x|update|publish)\b|\bnpx\b|\b(curl|wget)\b/.test(run)],
    ['checkout-credentials', isAction(step, 'checkout') && inputs['persist-credentials'] !== false],
    [
      'checkout-ref',
      isAction(step, 'checkout') &&
        (inputs.repository !== undefined ||
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
    ['hidden-failure', step['continue-on-error'] !== undefined],
  ]
  return kept.filter(([, broken]) => broken).map(([name]) => name)
}

function jobRules(file: string, id: string, job: Job, started: readonly string[]): Rule[] {
  const rights = isRecord(job.permissions) ? Object.entries(job.permissions) : undefined
  const mayWrite = writes[`${file} ${id}`] ?? []
  const minutes = job['timeout-minutes']
  const kept: [name: Rule, broken: boolean][] = [
    ['job-permissions', !rights || rights.some(([name, right]) => right !== 'read' && !(right === 'write' && mayWrite.includes(name)))],
    // What npm brings runs in no job that may write.
    ['write-and-install', rights?.some(([, right]) => right === 'write') === true && /\bnpm\b/.test(textsIn(job.steps).join('\n'))],
    ['timeout', typeof minutes !== 'number' || minutes > 60],
    // A machine of one's own keeps what a stranger leaves on it.
    ['runner', job['runs-on'] !== 'ubuntu-24.04'],
    ['foreign-job', job.uses !== undefined || job.secrets !== undefined || job.container !== undefined || job.services !== undefined],
    ['environment', isOpen(started) && job.environment !== undefined],
    // What the check of a pull request runs is the base branch's: the checkout that is not put aside.
    [
      'base-code',
      file === 'content.yml' &&
        job.steps?.some((step) => isAction(step, 'checkout') && step.with?.path === undefined && step.with?.ref !== safeRefs[0]) === true,
    ],
    // Whoever pushes last to a pull request is the actor, not whoever wrote it.
    ['actor', textsIn([job.if, job.steps?.map((step) => step.if)]).some((text) => /github\.(triggering_)?actor\b/.test(text))],
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
    // Not even in a condition: no workflow needs a secret.
    ...(/\bsecrets\s*[.[]/.test(text) ? [wrong('secrets', '')] : []),
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
