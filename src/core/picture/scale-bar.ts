/** A round length for a scale bar: 1, 2 or 5 times a power of ten, at most `mostM` metres long. */
export function scaleBarM(mostM: number): number {
  const power = 10 ** Math.floor(Math.log10(mostM));
  const times = [5, 2, 1].find((each) => each * power <= mostM) ?? 1;
  return times * power;
}
