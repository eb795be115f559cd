#!/usr/bin/env node
// Plain JavaScript with built-ins only: it must load under any Node from 20 on. The command itself is
// TypeScript, which the pinned Node (the `node` package of the lock file) runs directly.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const main = join(here, 'main.ts')

/** Exit status for an error that is ours and not the learner's (see ARCHITECTURE.md). */
const OUR_ERROR = 4

function pinnedNode() {
  const packageFolder = join(here, '..', 'node_modules', 'node')
  const binary = join(packageFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) return undefined
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return { binary, version: `v${version}` }
}

const pinned = pinnedNode()
if (pinned === undefined) {
  console.error('interleave: the pinned Node is not installed. Run `npm ci` in the repository, then try again.')
  process.exitCode = OUR_ERROR
} else if (process.version === pinned.version) {
  await import(pathToFileURL(main).href)
} else {
  const child = spawn(pinned.binary, [...process.execArgv, main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // The terminal sends its signals to the whole group; the child decides what they mean, and we report how it ended.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`interleave: could not start the pinned Node: ${error.message}`)
    process.exitCode = OUR_ERROR
  })
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? code : 128 + constants.signals[signal])
  })
}
