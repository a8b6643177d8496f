import type { LaneStop } from '../providers/provider-lane.ts';
import type { Provider } from '../providers/provider.ts';

/** Why a provider was asked no more and what to do about it, two short sentences. */
export function stopLine({ id, keyVariable }: Provider, { kind, message }: LaneStop): string {
  return `${id} ${message}. ${remedy(kind, keyVariable)}`;
}

function remedy(kind: LaneStop['kind'], keyVariable: string | null): string {
  switch (kind) {
    case 'bad-key':
      return keyVariable === null
        ? 'Look at the contact and at the terms of the service.'
        : `Look at ${keyVariable}, and in the console of the service at the kind of the key and its rights.`;
    case 'quota-spent':
      return 'Go on when its quota begins anew.';
    case 'bad-answer':
      return 'Is another service or a login page behind its base URL or the proxy?';
    case 'retryable':
    case 'refused':
    case 'interrupted':
      return 'Look at the network, the proxy and the base URL, or try later.';
  }
}
