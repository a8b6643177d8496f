/**
 * Numbers as they are given away: square kilometres to the square metre, shares to a billionth, metres to
 * the centimetre. Below that sines differ from one program to another, and page and terminal must not.
 */
export const rounded = {
  km2: (squareMetres: number): number => Math.round(squareMetres) / 1e6,
  share: (part: number): number => Math.round(part * 1e9) / 1e9,
  metres: (metres: number): number => Math.round(metres * 100) / 100,
};

/** A position to a tenth of a metre. */
export function placed([lng, lat]: readonly [number, number]): [number, number] {
  return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}
