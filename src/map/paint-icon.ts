/** Straight-alpha RGBA pixels, as MapLibre's `addImage` takes them. */
export interface Icon {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Distance in CSS pixels from the edge of a shape around the origin: negative inside. */
export type Shape = (x: number, y: number) => number;

/** One coat of paint: a colour wherever the shape is. */
export interface Coat {
  readonly colour: string;
  readonly shape: Shape;
  /** 0 to 1, 1 unless told. */
  readonly alpha?: number;
}

/**
 * Paints a square image of `half` CSS pixels to each side of the origin by the distance of each pixel
 * from the shapes, with edges softened over one pixel. Needs no canvas, so that the same bytes come
 * out in a browser and in a test.
 */
export function paintIcon(half: number, coats: readonly Coat[], pixelRatio: number): Icon {
  const side = Math.ceil(half * 2 * pixelRatio);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const x = (column + 0.5) / pixelRatio - half;
      const y = (row + 0.5) / pixelRatio - half;
      for (const { colour, shape, alpha = 1 } of coats) {
        const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y) * pixelRatio)) * alpha;
        if (cover > 0) blend(data, (row * side + column) * 4, colour, cover);
      }
    }
  }
  return { width: side, height: side, data };
}

/** Source-over on straight alpha. */
function blend(data: Uint8ClampedArray, at: number, colour: string, cover: number): void {
  const below = ((data[at + 3] ?? 0) / 255) * (1 - cover);
  const alpha = cover + below;
  for (let channel = 0; channel < 3; channel += 1) {
    const over = Number.parseInt(colour.slice(1 + channel * 2, 3 + channel * 2), 16);
    data[at + channel] = (over * cover + (data[at + channel] ?? 0) * below) / alpha;
  }
  data[at + 3] = alpha * 255;
}
