#!/usr/bin/env node
// The command `taiyaku`.
import { launch } from './launch.mjs'

await launch('server/main.ts', process.argv.slice(2))
