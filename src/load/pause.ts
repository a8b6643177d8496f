/** Lets the page draw and answer before the next piece of work: on a slow phone each takes a tenth of a second. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done));
