// Files dropped anywhere on the window are taken in; while they hover, the window says so.
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import type { PageFile } from './use-intake.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** The files of a list as pages. */
export function pagesOf(files: FileList | null | undefined): PageFile[] {
  return [...(files ?? [])].map((file) => ({ name: file.name, content: file }))
}

/** Listens on the whole window; draws nothing until files hover. */
export function DropZone({ onPages }: { onPages: (pages: readonly PageFile[]) => void }) {
  const { t } = useLanguage()
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setHovering(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setHovering(false)
    const drop = (event: DragEvent) => {
      setHovering(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      const pages = pagesOf(event.dataTransfer?.files)
      if (pages.length > 0) onPages(pages)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onPages])
  if (!hovering) return null
  return (
    <div className="drop-hint" aria-hidden="true">
      <p>{t('add.drop')}</p>
    </div>
  )
}
