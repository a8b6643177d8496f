/** Calls `then` at most once a frame, with what was given last. The second function forgets what waits. */
export function eachFrame<T>(then: (value: T) => void): [(value: T) => void, () => void] {
  let waiting = 0;
  let last: T;
  const give = (value: T): void => {
    last = value;
    waiting ||= requestAnimationFrame(() => {
      waiting = 0;
      then(last);
    });
  };
  const forget = (): void => {
    cancelAnimationFrame(waiting);
    waiting = 0;
  };
  return [give, forget];
}
