// Doubts in plain words. Pure.
import type { Doubt } from '#shared/bitext.ts'
import type { Translator } from '../i18n/messages.ts'

/** Why a sentence is in doubt, one line a doubt. */
export function listReasons(doubts: readonly Doubt[], { t }: Translator): readonly string[] {
  const say = ({ kind, ja, evidence }: Doubt): string => {
    switch (kind) {
      case 'untranslated':
        return t('doubt.untranslated')
      case 'unlinked':
        return t(ja === null ? 'doubt.dropped' : 'doubt.added')
      case 'length':
        return t('doubt.length', { evidence })
      case 'number':
        return t('doubt.number', { evidence })
      case 'name':
        return t('doubt.name', { evidence })
      case 'negation':
        return t('doubt.negation', { evidence })
    }
  }
  return [...new Set(doubts.map(say))]
}
