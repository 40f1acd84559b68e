// Imported before every schema: zod would otherwise try `new Function`, which the content policy forbids and reports.
import { config } from 'zod/mini'

config({ jitless: true })
