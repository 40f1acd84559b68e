// The API as an OpenAPI 3.1 document, made from the rows of the contract: what is refused and what is answered is what it says.
import { toJSONSchema } from 'zod'
import type * as z from 'zod/mini'
import { contract, type Route, type RouteName } from '#shared/contract.ts'
import { FailureBody } from '#shared/failure.ts'
import { tokenRoutes } from '#shared/script-token.ts'
import { routeWords } from './route-words.ts'

/** JSON Schema 2020-12. */
export type Schema = {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly [more: string]: unknown
}
export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}
export type Operation = {
  readonly operationId: RouteName
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, { schema: Schema }>> }
  readonly responses: Readonly<Record<string, object>>
  readonly security?: readonly Security[]
}
/** Names of ways to be known, each with what it must reach; an empty one: nobody asks who it is. */
export type Security = Readonly<Record<string, readonly string[]>>
export type OpenApi = {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly summary: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly security: readonly Security[]
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly securitySchemes: Readonly<
      Record<string, { readonly description: string; readonly [more: string]: unknown }>
    >
  }
}

/** `input` is what may be sent, `output` what is read from it, or answered. What JSON Schema can’t say is left open. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...rest } = toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })
  return rest as Schema
}

/** Without a default and not optional: nothing at all is refused because of it. */
function isRequired(schema: z.core.$ZodType, name: string): boolean {
  const { required = [] } = schemaOf(schema, 'input')
  return required.includes(name)
}

/** A parameter is text that is read: its kind is what comes out, its need what must go in. */
function listParameters(place: Parameter['in'], schema: z.core.$ZodType): Parameter[] {
  return Object.entries(schemaOf(schema, 'output').properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || isRequired(schema, name),
    schema: property,
  }))
}

const refer = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const json = (schema: Schema) => ({ 'application/json': { schema } })

function readBody(name: RouteName, { body }: Route): Pick<Operation, 'requestBody'> {
  if (body === 'none') return {}
  const content =
    body === 'bytes' ? { 'application/octet-stream': { schema: {} } } : json(refer(`${capital(name)}Body`))
  return { requestBody: { required: true, content } }
}

/** How a program may say whose it is. Without it everything is as in the reader's own page. */
const bearer = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'tky_ and 43 characters',
  description:
    'A token of a script, made and revoked in the reader or by taiyaku token; it acts as its reader. It is optional: the server listens on its own machine alone unless told otherwise. One that is unknown or revoked is a 401, one that may only read and tries to change something a 403.',
}
/** A token can’t see or make tokens. */
const ofTokens: ReadonlySet<RouteName> = new Set<RouteName>(Object.keys(tokenRoutes) as (keyof typeof tokenRoutes)[])

function toOperation(name: RouteName, row: Route): Operation {
  return {
    operationId: name,
    summary: routeWords[name],
    ...(ofTokens.has(name) && { security: [] }),
    parameters: [...listParameters('path', row.params), ...listParameters('query', row.query)],
    ...readBody(name, row),
    responses: {
      200: { description: 'what was asked for', content: json(refer(`${capital(name)}Answer`)) },
      default: { description: 'why it was not done, and what to do', content: json(refer('Failure')) },
    },
  }
}

/** The document for this version of the program. */
export function makeOpenApi(version: string): OpenApi {
  const rows = Object.entries(contract) as [RouteName, Route][]
  const paths: Record<string, Record<string, Operation>> = {}
  const schemas: Record<string, Schema> = { Failure: schemaOf(FailureBody, 'output') }
  for (const [name, row] of rows) {
    const path = row.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [row.method]: toOperation(name, row) }
    schemas[`${capital(name)}Answer`] = schemaOf(row.output, 'output')
    if (typeof row.body !== 'string') schemas[`${capital(name)}Body`] = schemaOf(row.body, 'input')
  }
  const summary = 'Read arXiv in Japanese and English, side by side'
  return {
    openapi: '3.1.0',
    info: { title: 'Taiyaku', version, summary },
    security: [{}, { token: [] }],
    paths,
    components: { schemas, securitySchemes: { token: bearer } },
  }
}
