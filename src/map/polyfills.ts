/**
 * The three methods that MapLibre 6 calls and Chromium 86 lacks. Imported first, for their effect, by
 * every page and by the map's worker, which has a global scope of its own.
 */
function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

define(Object, 'hasOwn', (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
);

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}
define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(Object.getPrototypeOf(Int8Array.prototype) as object, 'at', at);

define(AbortSignal.prototype, 'throwIfAborted', function (this: AbortSignal) {
  // `reason` came with Chrome 98; before it an abort always meant this error.
  if (this.aborted) throw this.reason ?? new DOMException('Aborted', 'AbortError');
});
