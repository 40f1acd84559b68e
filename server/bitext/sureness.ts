// From the share of all ways that take a link to how often such a link is right. Pure.

/**
 * Slope and offset of the log odds (Platt 1999, “Probabilistic Outputs for Support Vector Machines”), fitted on the
 * development half of the made texts; `npm run bench -- --only align` prints what they do to the half held out.
 */
const fitted = { slope: 1.3, offset: 0.4 }
/** No link is surer than the texts it was measured on can show. */
const surest = 0.999

/** A share between 0 and 1 as a confidence between 0 and 0.999; a larger share is never less sure. */
export function calibrate(share: number): number {
  const odds = Math.log(share / (1 - share))
  return Math.min(surest, 1 / (1 + Math.exp(-fitted.slope * odds - fitted.offset)))
}
