// Days and spans as commands. A day can also be typed: `2026-02-03`.
import { addDays, formatDay, spanBack } from '../dates.ts'
import type { Translator } from '../i18n/messages.ts'
import type { Answer, Command, Goings, Source } from './command.ts'

const listedDays = 60
const typedDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

type Range = { readonly from: string; readonly to: string }
type Named = {
  readonly id: string
  readonly name: Command['name']
  readonly note?: Command['note']
  readonly range: Range
}

const goTo = (go: Goings, { id, name, note, range }: Named): Command => ({
  id: `day:${id}`,
  kind: 'day',
  name,
  ...(note && { note }),
  run: () => go.toList(range),
})
const onDay = (day: string): Range => ({ from: day, to: day })
const dayName =
  (day: string) =>
  ({ language }: Translator) =>
    formatDay(day, language, 'fullWeekday')

function listNamed(newest: string, today: string, go: Goings): readonly Command[] {
  const yesterday = addDays(today, -1)
  return [
    goTo(go, { id: 'newest', name: ({ t }) => t('palette.newestDay'), note: dayName(newest), range: onDay(newest) }),
    goTo(go, { id: 'today', name: ({ t }) => t('palette.today'), note: dayName(today), range: onDay(today) }),
    goTo(go, {
      id: 'yesterday',
      name: ({ t }) => t('palette.yesterday'),
      note: dayName(yesterday),
      range: onDay(yesterday),
    }),
    goTo(go, { id: 'week', name: ({ t }) => t('palette.lastWeek'), range: spanBack('week', newest) }),
    goTo(go, { id: 'month', name: ({ t }) => t('palette.lastMonth'), range: spanBack('month', newest) }),
  ]
}

/** Everything, spans back from the newest day, and the newest days themselves. Nothing dated, nothing offered. */
export const listDayCommands: Source = ({ days, today, go }) => {
  const newest = days[0]?.day
  const all: Command = { id: 'day:all', kind: 'day', name: ({ t }) => t('palette.allPapers'), run: go.toAll }
  if (!newest) return [all]
  const single = days.slice(0, listedDays).map(({ day, count }) => ({
    ...goTo(go, { id: day, name: dayName(day), note: (words) => words.count('papers', count), range: onDay(day) }),
    also: [day],
    typedOnly: true,
  }))
  return [...listNamed(newest, today, go), all, ...single]
}

/** The day that is typed. */
export const answerDay: Answer = (typed, { go }) =>
  typedDay.test(typed) ? [goTo(go, { id: typed, name: dayName(typed), range: onDay(typed) })] : []
