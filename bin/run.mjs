// `node bin/run.mjs FILE [ARGUMENT ...]`: runs any TypeScript file of the project; the npm scripts are made of it.
import { launch } from './launch.mjs'

const [file, ...args] = process.argv.slice(2)
await launch(file, args)
