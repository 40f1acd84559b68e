// The foot of a paper: which page and post it came from, and the versions before this one. Set small.
import type { ReactNode } from 'react'
import { formatAbstractUrl } from '#shared/arxiv-id.ts'
import type { Paper, PaperVersion } from '#shared/paper.ts'
import { dayOf, formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { formatVersionedId, linkToPost } from './paper-links.ts'

function usePlaceOf(): (source: PaperVersion['source']) => string {
  const { t } = useLanguage()
  return (source) =>
    source.line === null ? source.page : t('source.place', { page: source.page, line: source.line.toString() })
}

function Out({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}

/** A post's address without what every address begins with, readable where it is percent-encoded. */
function shortAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  try {
    return decodeURI(short)
  } catch {
    return short
  }
}

function Post({ url }: { url: string | null }) {
  const link = linkToPost(url)
  return link && <Out href={link}>{shortAddress(link)}</Out>
}

function Source({ paper }: { paper: Paper }) {
  const { t, language } = useLanguage()
  const placeOf = usePlaceOf()
  const id = formatVersionedId(paper)
  const rows = [
    [t('source.page'), placeOf(paper.source)],
    [t('source.post'), linkToPost(paper.source.url) && <Post url={paper.source.url} />],
    [t('source.taken'), formatDay(dayOf(paper.source.takenAt) ?? '', language)],
    [t('source.provider'), paper.provider],
    [t('source.translator'), paper.translator],
    ['arXiv', id && <Out href={formatAbstractUrl(id)}>{id}</Out>],
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
                {version.excerpt && <span className="quiet"> · {t('excerpt.mark')}</span>}
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
