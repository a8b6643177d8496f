import type { SuggestAnswer, SuggestRequest } from '../workers/suggest-protocol.ts';
import type { Districts } from '../core/coverage/districts.ts';

/** What is asked for, but for its number. */
export type Suggestion = Omit<Extract<SuggestRequest, { kind: 'suggest' }>, 'kind' | 'id'>;

/** What the client needs of a `Worker`; tests hand in another. */
export type SuggestPost = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<SuggestAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** One search for sites in a worker of its own: to cancel it, the worker is ended. */
export class SuggestClient {
  readonly #worker: SuggestPost;

  constructor(
    worker: SuggestPost,
    districts: Districts,
    suggestion: Suggestion,
    onanswer: (answer: SuggestAnswer) => void,
  ) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      onanswer(data);
    };
    worker.onerror = ({ message }) => {
      onanswer({ kind: 'failed', id: 1, message: message || 'worker' });
    };
    const requests: SuggestRequest[] = [
      { kind: 'open', districts },
      { kind: 'suggest', id: 1, ...suggestion },
    ];
    for (const request of requests) worker.postMessage(request);
  }

  cancel(): void {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
  }
}
