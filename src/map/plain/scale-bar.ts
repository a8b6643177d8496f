/** A scale bar: a round length that takes up at most `mostPixels`. */
export function scaleBar(
  metresPerPixel: number,
  mostPixels: number,
): { metres: number; pixels: number } {
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((factor) => factor * power <= most) ?? 1);
  return { metres, pixels: metres / metresPerPixel };
}
