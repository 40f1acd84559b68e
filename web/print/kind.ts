// What can be printed, and how much of it.

export type Kind = 'paper' | 'list'

/** The most papers of a list that are printed. */
export const mostPrinted = 300
