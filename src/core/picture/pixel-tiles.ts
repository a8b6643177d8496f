/** A rectangle of whole pixels from the upper left corner. */
export interface PixelTile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cuts a picture into rows of tiles with sides of at most `most` pixels, as equal as whole pixels can be. */
export function pixelTiles(width: number, height: number, most: number): PixelTile[] {
  const cuts = (side: number): number[] => {
    const count = Math.ceil(side / most);
    return Array.from({ length: count + 1 }, (_, at) => Math.round((at * side) / count));
  };
  const [columns, rows] = [cuts(width), cuts(height)];
  return rows.slice(1).flatMap((bottom, row) =>
    columns.slice(1).map((right, column) => {
      const [x, y] = [columns[column] ?? 0, rows[row] ?? 0];
      return { x, y, width: right - x, height: bottom - y };
    }),
  );
}
