import type { GeometryObject } from 'topojson-specification';
import type { CountyTopology } from '../../scripts/artifacts/county-topology.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';

/** Number of the arc along the top of a cell; the one along its left is that plus `leftOffset`. */
interface GridSize {
  readonly columns: number;
  readonly rows: number;
}

function arcNumbers({ columns, rows }: GridSize) {
  const horizontal = columns * (rows + 1);
  return {
    horizontal,
    count: horizontal + (columns + 1) * rows,
    top: (column: number, row: number) => row * columns + column,
    left: (column: number, row: number) => horizontal + row * (columns + 1) + column,
  };
}

/**
 * Counties as square cells of a grid, row by row from the north, one arc for every side of a cell.
 * `null` leaves a cell empty. Sides are `cell` degrees long, the north-west corner is at `origin`.
 */
export function countyGrid(
  codes: readonly (readonly (string | null)[])[],
  origin: LngLat,
  cell: number,
): CountyTopology {
  const size = { columns: codes[0]?.length ?? 0, rows: codes.length };
  const { horizontal, count, top, left } = arcNumbers(size);
  const corner = (column: number, row: number) => [
    origin[0] + column * cell,
    origin[1] - row * cell,
  ];
  const arcs = Array.from({ length: count }, (_, i) => {
    if (i < horizontal) {
      const [column, row] = [i % size.columns, Math.floor(i / size.columns)];
      return [corner(column, row), corner(column + 1, row)];
    }
    const j = i - horizontal;
    const [column, row] = [j % (size.columns + 1), Math.floor(j / (size.columns + 1))];
    return [corner(column, row), corner(column, row + 1)];
  });
  const geometries = codes.flatMap((line, row) =>
    line.flatMap((code, column): GeometryObject<{ code: string; name: string }>[] => {
      if (code === null) return [];
      const right = left(column + 1, row);
      const bottom = top(column, row + 1);
      const ring = [top(column, row), right, ~bottom, ~left(column, row)];
      return [{ type: 'Polygon', arcs: [ring], properties: { code, name: `县${code}` } }];
    }),
  );
  return {
    type: 'Topology',
    arcs,
    objects: { county: { type: 'GeometryCollection', geometries } },
  };
}
