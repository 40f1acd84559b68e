// arXiv's taxonomy: complete, without doubles, named in both languages.
import { describe, expect, it } from 'vitest'
import { archiveOf, archives, categories, findCategory } from '#shared/categories.ts'

describe('the taxonomy', () => {
  it('holds every class and archive once', () => {
    expect(categories).toHaveLength(155)
    expect(archives).toHaveLength(20)
    expect(new Set(categories.map(({ code }) => code)).size).toBe(categories.length)
    expect(new Set(archives.map(({ code }) => code)).size).toBe(archives.length)
  })

  it('lists the archive of every class, and a class for every archive, in the same order', () => {
    const seen = [...new Set(categories.map(({ code }) => archiveOf(code)))]
    expect(seen).toEqual(archives.map(({ code }) => code))
  })

  it('orders the classes of an archive by code', () => {
    for (const { code } of archives) {
      const codes = categories.map((category) => category.code).filter((other) => archiveOf(other) === code)
      expect(codes).toEqual(codes.toSorted())
    }
  })

  it('names everything in both languages', () => {
    for (const { code, en, ja } of [...categories, ...archives]) {
      expect(en, code).toMatch(/^[\w ,-]+$/)
      expect(ja, code).toMatch(/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・（）K]+$/u)
    }
  })

  it('says the same of an archive that is a class itself', () => {
    for (const archive of archives) {
      const same = categories.find(({ code }) => code === archive.code)
      if (same) expect(same).toEqual(archive)
    }
  })
})

describe('findCategory', () => {
  it.each([
    ['cs.LG', 'Machine Learning', '機械学習'],
    ['cs.CV', 'Computer Vision and Pattern Recognition', 'コンピュータビジョン'],
    ['cs.CL', 'Computation and Language', '計算と言語'],
    ['stat.ML', 'Machine Learning', '統計的機械学習'],
    ['eess.SP', 'Signal Processing', '信号処理'],
    ['cond-mat.supr-con', 'Superconductivity', '超伝導'],
    ['hep-ex', 'High Energy Physics - Experiment', '高エネルギー物理（実験）'],
    ['astro-ph', 'Astrophysics', '天体物理学'],
  ])('knows %s', (code, en, ja) => {
    expect(findCategory(code)).toEqual({ code, en, ja })
  })

  it.each(['', 'cs.lg', 'CS.LG', 'cs.*', 'cs.', 'cmp-lg', 'constructor'])('knows no %j', (code) => {
    expect(findCategory(code)).toBeUndefined()
  })
})

describe('archiveOf', () => {
  it.each([
    ['cs.LG', 'cs'],
    ['cond-mat.mtrl-sci', 'cond-mat'],
    ['cs.*', 'cs'],
    ['hep-ex', 'hep-ex'],
    ['', ''],
  ])('%j is of %j', (code, archive) => {
    expect(archiveOf(code)).toBe(archive)
  })
})
