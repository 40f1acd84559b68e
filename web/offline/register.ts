// Puts the service worker to work once the page is at rest, and lets a newer one take over as soon as no page is of the older.
import { type Asked, workerPath } from './said.ts'

/** Whether this browser can read without the server here: it allows that on https and on the machine itself. */
export function canWork(): boolean {
  return 'serviceWorker' in navigator && window.isSecureContext
}

/** Resolves when the worker is registered; a browser that will not have one goes on without. */
export async function registerWorker(): Promise<void> {
  if (!canWork() || !import.meta.env.PROD) return
  try {
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(workerPath, {
      updateViaCache: 'none',
    })
    if (!registration) return
    offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => offer(registration.waiting))
    })
  } catch {
    // Forbidden by the browser’s settings, or the server is gone: the next visit tries again.
  }
}

/** Tells a worker that waits what this page begins with. */
function offer(waiting: ServiceWorker | null): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src
  if (entry) waiting?.postMessage({ kind: 'page', entry } satisfies Asked)
}
