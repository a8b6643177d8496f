import * as v from 'valibot';

/** A number, or a text that is one. */
export const NumberShape = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\s*-?\d/), v.transform(Number))]),
  v.finite(),
);

/** A text; null for what services send in place of an empty one: `[]`, `null`, `""`, nothing. */
export const TextShape = v.optional(
  v.pipe(
    v.nullable(
      v.union([v.string(), v.pipe(v.number(), v.transform(String)), v.array(v.unknown())]),
    ),
    v.transform((value) => (typeof value === 'string' && value !== '' ? value : null)),
  ),
  null,
);

/** A number, or null for anything else: for fields that may be missing or odd. */
export const LooseNumberShape = v.optional(v.fallback(v.nullable(NumberShape), null), null);

/** The six digits of a county's code at the head of a text or number, else null. */
export const AdcodeShape = v.optional(
  v.pipe(
    TextShape,
    v.transform((text) => (text === null ? null : (/^\d{6}/.exec(text)?.[0] ?? null))),
  ),
  null,
);
