// The foot of a paper: which page it came from, and the versions before this one. Set small.
import type { Paper, PaperVersion } from '#shared/paper.ts'
import { dayOf, formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'

function usePlaceOf(): (source: PaperVersion['source']) => string {
  const { t } = useLanguage()
  return (source) =>
    source.line === null ? source.page : t('source.place', { page: source.page, line: source.line.toString() })
}

function Source({ paper }: { paper: Paper }) {
  const { t, language } = useLanguage()
  const placeOf = usePlaceOf()
  const rows = [
    [t('source.page'), placeOf(paper.source)],
    [t('source.taken'), formatDay(dayOf(paper.source.takenAt) ?? '', language)],
    [t('source.provider'), paper.provider],
    [t('source.translator'), paper.translator],
    ['arXiv', paper.arxivId],
  ] as const
  return (
    <section>
      <h2>{t('source.label')}</h2>
      <dl>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

function Versions({ versions }: { versions: readonly PaperVersion[] }) {
  const { t, language } = useLanguage()
  const placeOf = usePlaceOf()
  return (
    <section>
      <h2>{t('versions.label')}</h2>
      <dl>
        {versions.map((version, index) => {
          const day = dayOf(version.publishedAt)
          const number = versions.length - index
          return (
            <div key={number}>
              <dt>{t('paper.version', { number })}</dt>
              <dd>
                {day ? formatDay(day, language) : t('day.none')}
                <span className="quiet"> {placeOf(version.source)}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** Where the text came from. */
export function PaperFoot({ paper }: { paper: Paper }) {
  return (
    <footer className="paper-foot">
      <Source paper={paper} />
      {paper.versions.length > 1 && <Versions versions={paper.versions} />}
    </footer>
  )
}
