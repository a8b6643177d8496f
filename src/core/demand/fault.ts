/** What is wrong and what to do about it. */
export type Fault = readonly [message: string, remedy: string];
