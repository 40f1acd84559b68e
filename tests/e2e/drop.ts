// Files over the window, as a hand brings them: they hover until the page shows that it takes them.
import type { JSHandle, Page } from 'playwright-core'

/** Holds what `data` holds over the page; it may be dropped then. */
export async function hoverFiles(page: Page, data: JSHandle<DataTransfer>): Promise<void> {
  while ((await page.locator('.drop-hint').count()) === 0) {
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
    await page.waitForTimeout(50)
  }
}
