/**
 * What a value must look like: a primitive by name, `number?` where null may stand for it, a list of one
 * shape, an object with at least these fields, or a record whose values all have one shape (`*`).
 */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'number?'
  | 'any'
  | readonly [Shape]
  | { readonly [field: string]: Shape };

/**
 * Throws a `TypeError` naming the first field that is not of its shape. For files that our own scripts
 * wrote: a download cut short or a server's error page is found out here. What people write is parsed
 * by schemas with messages, whose library would weigh more than the whole list page has to spare.
 */
export function checkShape(value: unknown, shape: Shape, path = 'file'): void {
  if (shape === 'any') return;
  if (typeof shape === 'string') {
    const allowed =
      shape === 'number?' ? value === null || typeof value === 'number' : typeof value === shape;
    if (!allowed) throw new TypeError(`${path} is no ${shape}`);
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== isList(shape)) {
    throw new TypeError(`${path} is another kind`);
  }
  if (isList(shape)) {
    // Tens of thousands of items: none is named by its number, which would cost more than the check.
    for (const item of value as unknown[]) checkShape(item, shape[0], path);
    return;
  }
  const fields = value as Record<string, unknown>;
  for (const [field, expected] of Object.entries(shape)) {
    const names = field === '*' ? Object.keys(fields) : [field];
    for (const name of names) checkShape(fields[name], expected, `${path}.${name}`);
  }
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
