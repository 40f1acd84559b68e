// Puts every row of the contract at its address, and refuses at each address the methods it does not have.
import express, { type Express } from 'express'
import { contract, pageLimit, type RouteName } from '#shared/contract.ts'
import { refuseOtherMethods } from './errors.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { type Handler, toExpress } from './route.ts'

export type Handlers = { readonly [Name in RouteName]: Handler<Name> }

/** Mounts all rows. `kept` answers those that the library alone decides. */
export function mountRoutes(app: Express, handlers: Handlers, kept: KeptAnswers): void {
  for (const name of Object.keys(handlers) as RouteName[])
    mount(app, name, handlers, ofLibrary.has(name) ? kept : undefined)
  for (const path of new Set(Object.values(contract).map((row) => row.path)))
    app.all(path, refuseOtherMethods(methodsOf(path)))
}

const jsonLimit = 100_000
/** Whole files; all other JSON is small. */
const largeBodies: ReadonlySet<RouteName> = new Set<RouteName>(['postDigest', 'postState'])

/** What the library alone decides: these answers stay good until it changes. */
const ofLibrary: ReadonlySet<RouteName> = new Set<RouteName>([
  'listPapers',
  'getPaper',
  'listSimilar',
  'listGlossary',
  'listCorrections',
  'listAuthors',
  'getFacets',
  'getTotal',
  'getLibrary',
  'listWatchWords',
  'listSearches',
  'listForYou',
  'listForYouWords',
  'listDays',
  'getRevision',
  'getOwnCategories',
])

function mount<Name extends RouteName>(
  app: Express,
  name: Name,
  handlers: Handlers,
  kept: KeptAnswers | undefined,
): void {
  const { method, path, body } = contract[name]
  if (body !== 'none')
    app[method](path, express.raw({ type: () => true, limit: largeBodies.has(name) ? pageLimit : jsonLimit }))
  app[method](path, toExpress(name, handlers[name], kept))
}

function methodsOf(path: string): string[] {
  return Object.values(contract)
    .filter((row) => row.path === path)
    .map((row) => row.method.toUpperCase())
}
