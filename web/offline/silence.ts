// Whether an answer came, and whether it is the server’s own: a proxy whose server is stopped answers, too.

/** Something answered in the server’s place. */
class Silence extends Error {
  override readonly name = 'Silence'
}

/** No answer yet; one may come. */
export class Late extends Error {
  override readonly name = 'Late'
}

/** Rejects with `Late` after so many milliseconds. */
export function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Late('no answer in time')), milliseconds)
    work.then(done, fail).finally(() => clearTimeout(timer))
  })
}

/** The answer, if it is the server’s own. */
export function ownAnswer(response: Response): Response {
  const isGate = [502, 503, 504].includes(response.status)
  if (isGate && !response.headers.get('content-type')?.includes('json')) throw new Silence('the server is stopped')
  return response
}
