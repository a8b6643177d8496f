/** Columns of one coordinate that is written as degrees, minutes and, not always, seconds. */
export interface AngleColumns {
  readonly degrees: number;
  readonly minutes: number;
  readonly seconds: number | null;
}

const AXES = {
  lng: /东经|经度|经|longitude|lng|long?(?![a-z])|(?<![a-z])e(?![a-z])/i,
  lat: /北纬|纬度|纬|latitude|lat(?![a-z])|(?<![a-z])n(?![a-z])/i,
} as const;
const UNITS = [
  ['degrees', /(^|[^经纬])(度|°|º|deg(ree)?s?|d)$/i],
  ['minutes', /(分|′|'|’|min(ute)?s?|m)$/i],
  ['seconds', /(秒|″|"|”|''|sec(ond)?s?|s)$/i],
] as const;

/**
 * Finds coordinates that have a column for degrees, one for minutes and one for seconds: 经度（度）, or 经度
 * above 度, 分, 秒. `texts` are the headers, a group's name before the column's own.
 */
export function angleColumns(
  texts: readonly string[],
): Readonly<Partial<Record<'lng' | 'lat', AngleColumns>>> {
  const found: Partial<Record<'lng' | 'lat', AngleColumns>> = {};
  for (const axis of ['lng', 'lat'] as const) {
    const columns: Partial<Record<(typeof UNITS)[number][0], number>> = {};
    for (const [column, text] of texts.entries()) {
      const plain = text.normalize('NFC').replace(/[\s()（）[\]【】_:：-]/g, '');
      const named = AXES[axis].exec(plain);
      if (!named) continue;
      const rest = plain.slice(named.index + named[0].length);
      const unit = UNITS.find(([, words]) => words.test(rest))?.[0];
      if (unit !== undefined) columns[unit] ??= column;
    }
    const { degrees, minutes, seconds } = columns;
    if (degrees === undefined || minutes === undefined) continue;
    found[axis] = { degrees, minutes, seconds: seconds ?? null };
  }
  return found;
}

/** The coordinate of which a header names a unit: 经度 of 经度（分）; null for any other header. */
export function withoutUnit(text: string): string | null {
  const axis =
    /^.*?((?:东经|北纬|经度|纬度)(?:坐标)?)[\s_:：(（[-]*(?:度|分|秒|[°º′'’″"”])[)）\]]?$/.exec(
      text.trim(),
    );
  return axis?.[1] ?? null;
}

/** The cells of one coordinate as one text: 106°37′12.5″; empty without degrees. */
export function joinAngle(columns: AngleColumns, cellAt: (column: number) => string): string {
  const part = (column: number | null): string =>
    column === null
      ? ''
      : cellAt(column)
          .normalize('NFKC')
          .replace(/[\s度分秒°º′'’″"”]/g, '');
  const [degrees, minutes, seconds] = [columns.degrees, columns.minutes, columns.seconds].map(part);
  if (!degrees) return '';
  if (!minutes) return degrees;
  return `${degrees}°${minutes}′${seconds ? `${seconds}″` : ''}`;
}
