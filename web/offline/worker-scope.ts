// What of a service worker’s world is used here; the compiler’s own description of it can’t stand beside that of a page.

export type LifeEvent = Event & { waitUntil(work: Promise<unknown>): void }
export type AskEvent = LifeEvent & {
  readonly request: Request
  readonly clientId: string
  readonly resultingClientId: string
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
export type SaidEvent = LifeEvent & { readonly data: unknown }

type Heard = {
  install: LifeEvent
  activate: LifeEvent
  message: SaidEvent
  fetch: AskEvent
}
export type WorkerScope = {
  readonly location: Location
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>
  }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof Heard>(name: Name, hear: (event: Heard[Name]) => void): void
}
