// Names of authors, as odd as they come.
import { expect, it } from 'vitest'
import { formatInverted, readNames } from '#shared/author-names.ts'

it.each([
  ['Hana Sato', ['Sato, Hana']],
  ['Ludwig van der Berg', ['van der Berg, Ludwig']],
  ['Maria de la Cruz', ['de la Cruz, Maria']],
  ['Catarina de Sousa e Silva', ['de Sousa e Silva, Catarina']],
  ['Luc Van Doorn', ['Van Doorn, Luc']],
  ['Nguyen Van Anh', ['Anh, Nguyen Van']],
  ['J. Robert Smith Jr.', ['Smith, J. Robert, Jr.']],
  ['Robert J. Webb III', ['Webb, Robert J., III']],
  ['Smith, Jr., John', ['Smith, John, Jr.']],
  ['John Smith, Jr.', ['Smith, John, Jr.']],
  ['van Dyck, Ada', ['van Dyck, Ada']],
  ['CMS Collaboration', ['CMS Collaboration']],
  ['The Quiet Sky Collaboration', ['The Quiet Sky Collaboration']],
  ['CMS Collaboration: A. Person', ['CMS Collaboration', 'Person, A.']],
  ['Example-AI', ['Example-AI']],
  ['Plato', ['Plato']],
  ['山田 太郎', ['山田, 太郎']],
  ['Tomáš Nov{ý}', ['Nový, Tomáš']],
  ["P\\'al Erd{\\H o}s", ['Erdős, Pál']],
  ['J\\"urgen M{\\"u}ller', ['Müller, Jürgen']],
  ['Bj{\\o}rn \\L{}ukasz', ['Łukasz, Bjørn']],
  ['Ann Other\\\\', ['Other, Ann']],
  ['', []],
])('%s', (author, names) => {
  expect(readNames([author]).map(formatInverted)).toEqual(names)
})
