// Files and folders dropped anywhere on the window are taken in; while they hover, the window says so.
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { useIntake } from '../jobs/use-intake.ts'
import { readDropped } from './files.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Listens on the whole window; draws nothing until files hover. */
export function DropZone() {
  const { t } = useLanguage()
  const intake = useIntake()
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setHovering(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setHovering(false)
    const drop = async (event: DragEvent) => {
      setHovering(false)
      if (!event.dataTransfer || !holdsFiles(event)) return
      event.preventDefault()
      const pages = await readDropped(event.dataTransfer)
      if (pages.length > 0) intake.takeIn(pages)
    }
    const onDrop = (event: DragEvent) => void drop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', onDrop)
    }
  }, [intake])
  if (!hovering) return null
  return (
    <div className="drop-hint" aria-hidden="true">
      <p>{t('add.drop')}</p>
    </div>
  )
}
