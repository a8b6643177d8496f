import type { PixelTile } from '../../core/picture/pixel-tiles.ts';

/**
 * Makes a WebGL canvas a window on a picture larger than any drawing buffer: whoever draws on it goes on
 * believing that the buffer has the picture's size, and what lies in the window comes out pixel for pixel as
 * it would in the whole. So a map in tiles has the labels of one map, and no seams.
 */
export class DrawingWindow {
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #whole: { width: number; height: number };
  #box: PixelTile = { x: 0, y: 0, width: 1, height: 1 };

  constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext) {
    this.#canvas = canvas;
    this.#gl = gl;
    const whole = { width: canvas.width, height: canvas.height };
    this.#whole = whole;
    for (const side of ['width', 'height'] as const) {
      // What the canvas is told is taken for the picture's size and kept from its buffer.
      Object.defineProperty(canvas, side, {
        get: () => whole[side],
        set: (value: number) => (whole[side] = value),
      });
      Object.defineProperty(gl, side === 'width' ? 'drawingBufferWidth' : 'drawingBufferHeight', {
        get: () => whole[side],
      });
    }
    const setViewport = gl.viewport.bind(gl);
    gl.viewport = (x, y, width, height): void => {
      // Only what is drawn for the whole picture is moved, not what is prepared in a buffer beside it.
      const moved = width === whole.width && height === whole.height;
      const { x: left, y: top, height: high } = this.#box;
      if (moved) setViewport(x - left, y - (whole.height - top - high), width, height);
      else setViewport(x, y, width, height);
    };
  }

  /** The picture's size, as whoever draws wants it. */
  get whole(): { readonly width: number; readonly height: number } {
    return this.#whole;
  }

  /** Moves the window; the next thing drawn is what lies in it. False when the browser gives no such buffer. */
  moveTo(box: PixelTile): boolean {
    this.#box = box;
    for (const side of ['width', 'height'] as const) {
      // Setting a side empties the buffer and takes time, even to what it was.
      if (REAL[side].get(this.#canvas) !== box[side]) REAL[side].set(this.#canvas, box[side]);
    }
    return (
      BUFFER.width(this.#gl) === box.width &&
      BUFFER.height(this.#gl) === box.height &&
      !this.#gl.isContextLost()
    );
  }
}

/** The browser's own setters and getters, which the instances above no longer show. */
const REAL = {
  width: accessor<number>(HTMLCanvasElement.prototype, 'width'),
  height: accessor<number>(HTMLCanvasElement.prototype, 'height'),
};
const BUFFER = {
  width: accessor<number>(WebGL2RenderingContext.prototype, 'drawingBufferWidth').get,
  height: accessor<number>(WebGL2RenderingContext.prototype, 'drawingBufferHeight').get,
};

function accessor<T>(prototype: object, name: string) {
  const found = Object.getOwnPropertyDescriptor(prototype, name);
  return {
    get: (of: object): T => found?.get?.call(of) as T,
    set: (of: object, value: T): void => {
      found?.set?.call(of, value);
    },
  };
}
