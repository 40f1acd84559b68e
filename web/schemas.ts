// Makes the schemas that answers are read with, subject by subject: all in one go, they would hold a slow machine up for a tenth
// of a second. By itself, so that the first view’s code does not carry the list.

/** Each stands on those before it. */
const subjects = [
  () => import('./strict-schemas.ts'),
  () => import('#shared/bitext.ts'),
  () => import('#shared/library.ts'),
  () => import('#shared/paper.ts'),
  () => import('#shared/search.ts'),
  () => import('#shared/for-you.ts'),
  () => import('#shared/reader-state.ts'),
  () => import('#shared/days.ts'),
  () => import('#shared/subscription.ts'),
]

const pause = () => new Promise((done) => setTimeout(done))

/** What answers are read with, once all of it is made. */
export async function makeAnswers(): Promise<typeof import('./answers.ts')> {
  for (const make of subjects) {
    await make()
    await pause()
  }
  return import('./answers.ts')
}
