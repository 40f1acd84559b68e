// The table of routes and the schemas that answers are read with. Apart from the rest of the page's code, and loaded
// beside it: nothing is drawn with it, and it is there before the first answer comes.
import './strict-schemas.ts'
import * as z from 'zod/mini'
import { type Contract, contract, type RouteName } from '#shared/contract.ts'
import { FailureBody } from '#shared/failure.ts'

/** What a route answers. */
export type Answer<Name extends RouteName> = z.infer<Contract[Name]['output']>

/** Method and path of a route. */
export function routeOf(name: RouteName): Pick<Contract[RouteName], 'method' | 'path'> {
  return contract[name]
}

/** The answer of a route, or what in it is not as the contract says. */
export function readAnswer<Name extends RouteName>(
  name: Name,
  body: unknown,
): { readonly data: Answer<Name> } | { readonly wrong: string } {
  const read = z.safeParse<z.core.$ZodType>(contract[name].output, body)
  return read.success ? { data: read.data as Answer<Name> } : { wrong: read.error.message }
}

/** The refusal that an answer without success tells; undefined where it is not the API's own. */
export function readRefusal(body: unknown): FailureBody['error'] | undefined {
  return FailureBody.safeParse(body).data?.error
}
