// What was chosen in the palette last, by the ids of commands.
import { keepRecent } from '../recent-words.ts'

const choices = keepRecent('taiyaku.choices', 8)

export const listChoices = choices.list
export const saveChoice = choices.save
