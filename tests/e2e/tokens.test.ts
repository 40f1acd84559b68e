// Tokens for scripts in the browser: made, told once and copied, used, revoked with a question in its place.
import { expect, inject, it } from 'vitest'
import { expectCount, expectFocus, expectText, prepareBrowser } from './reader.ts'

const open = prepareBrowser()

async function clear(): Promise<void> {
  const answer = await fetch(`${inject('address')}/api/tokens`)
  const { tokens } = (await answer.json()) as { readonly tokens: readonly { readonly id: number }[] }
  for (const { id } of tokens) await fetch(`${inject('address')}/api/tokens/${id}`, { method: 'DELETE' })
}

it('a token is made by keys, told once, lets a script in, and is revoked', async () => {
  await clear()
  const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('.row').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').fill('トークン')
  await expectText(page.locator('#palette-list').getByRole('option').first(), 'スクリプト用トークン')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'スクリプト用トークン' })
  await expectText(
    dialog.locator('.tokens-empty code'),
    `curl -H 'Authorization: Bearer tky_…' ${inject('address')}/api/papers`,
  )
  await dialog.getByLabel('用途').fill('朝のレポート')
  await page.keyboard.press('Enter')
  await expectFocus(page, '.token-made h3')
  await dialog.getByRole('button', { name: 'トークンをコピー' }).click()
  await expectText(dialog.locator('.token-made'), 'コピーしました')
  const token = await page.evaluate(() => navigator.clipboard.readText())
  expect(token).toMatch(/^tky_[\w-]{43}$/)
  const ask = (method: string) =>
    fetch(`${inject('address')}/api/tags/999`, {
      method,
      body: method === 'GET' ? null : '{}',
      headers: { authorization: `Bearer ${token}` },
    })
  expect((await ask('PATCH')).status).toBe(403)
  expect((await ask('GET')).status).toBe(405)
  await page.keyboard.press('Escape')
  await expectCount(page.getByRole('dialog'), 0)
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').fill('token')
  await page.keyboard.press('Enter')
  await expectText(dialog.locator('.token'), /朝のレポート.*読み取りのみ.*最終使用/)
  expect(await page.content()).not.toContain(token)
  await dialog.getByRole('button', { name: '「朝のレポート」を取り消す' }).click()
  await expectFocus(page, '.token-revoke')
  await dialog.getByRole('button', { name: '取り消さない' }).click()
  await expectFocus(page, '[data-revoke]')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expectCount(dialog.locator('.tokens-empty'), 1)
  expect((await ask('GET')).status).toBe(401)
})
