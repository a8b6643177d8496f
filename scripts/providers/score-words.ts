/** What a service says of quality as `name=value name=value`; null when it says nothing. */
export function scoreWords(
  said: Readonly<Record<string, string | number | null | undefined>>,
): string | null {
  const words = Object.entries(said).flatMap(([name, value]) =>
    value == null ? [] : [`${name}=${value}`],
  );
  return words.length > 0 ? words.join(' ') : null;
}
