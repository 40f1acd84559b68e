// Shapes: names of fields, and of fields below them. Of what a document states, of a JSON Schema, of a value; and whether the one
// is found anywhere in the other.

export interface Shape extends ReadonlyMap<string, Shape> {}
type Growing = Map<string, Shape>

function merge(shapes: readonly Shape[]): Shape {
  const merged: Growing = new Map()
  for (const shape of shapes)
    for (const [name, part] of shape) {
      const before = merged.get(name)
      merged.set(name, before ? merge([before, part]) : part)
    }
  return merged
}

/** Of a document: `{key, total: {count}, items: [{id}], kind: "hello", "name"?}`. Throws for what is no shape. */
export function readShape(text: string): Shape {
  const tokens = text.match(/[{}[\],:]|"[^"]*"\??|[^\s{}[\],:"]+/g) ?? []
  let at = 0
  const value = (): Shape => {
    const token = tokens[at++]
    if (token === '[') {
      const inner = value()
      if (tokens[at++] !== ']') throw new Error(`${text}: ] is missing`)
      return inner
    }
    if (token !== '{') return new Map()
    const fields: Growing = new Map()
    while (tokens[at] !== '}') {
      const name = (tokens[at++] ?? '').replace(/[?"]/g, '')
      if (!/^\w+$/.test(name)) throw new Error(`${text}: ${name} is no name of a field`)
      if (tokens[at] === ':') at += 1
      fields.set(name, tokens[at - 1] === ':' ? value() : new Map())
      if (tokens[at] === ',') at += 1
    }
    at += 1
    return fields
  }
  return value()
}

/** Of a JSON Schema without references; of alternatives the fields of all. */
export function shapeOfSchema(schema: unknown): Shape {
  if (typeof schema !== 'object' || schema === null) return new Map()
  const { properties, items, anyOf, oneOf } = schema as Record<string, unknown>
  const fields = Object.entries((properties ?? {}) as Record<string, unknown>)
  const alternatives = [items, ...listOf(anyOf), ...listOf(oneOf)].map(shapeOfSchema)
  return merge([new Map(fields.map(([name, part]) => [name, shapeOfSchema(part)])), ...alternatives])
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Of a value as JSON has it; of a list the fields of all that stands in it. */
export function shapeOfValue(value: unknown): Shape {
  if (Array.isArray(value)) return merge(value.map(shapeOfValue))
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).map(([name, part]) => [name, shapeOfValue(part)]))
}

const fits = (shape: Shape, known: Shape): boolean =>
  [...shape].every(([name, part]) => {
    const below = known.get(name)
    return below !== undefined && (part.size === 0 || fits(part, below))
  })

/** Whether all fields of `shape` stand together, in `known` or somewhere below it. */
export function isIn(shape: Shape, known: Shape): boolean {
  return fits(shape, known) || [...known.values()].some((below) => isIn(shape, below))
}
